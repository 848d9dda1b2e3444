using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Staffing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Drafts;

/// <summary>書きかけの出し入れ。By field: two windows of one person do not write over each other.</summary>
public sealed class Scratches(PolicyDbContext db, WriteGate gate, TimeProvider clock)
{
    /// <summary>書きかけを置く。A field that was put back to what was opened is dropped; what is not named stays.</summary>
    /// <param name="person">職員の内部の番号。</param>
    /// <param name="typed">入力されたフォーム。</param>
    /// <param name="since">入力を封じた日時（UTC）。What was put aside later stays. Null: now.</param>
    /// <param name="cancellation">Stops before it is kept.</param>
    /// <returns>日時（UTC）。Null when it came too late, after this very form was taken.</returns>
    public async Task<DateTime?> KeepAsync(int person, TypedForm typed, DateTime? since = null, CancellationToken cancellation = default)
    {
        using var turn = await gate.EnterAsync(cancellation);

        if (await db.HandledForms.AnyAsync(form => form.StaffMemberId == person && form.Key == typed.Number, cancellation))
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var known = await db.Scratches.Where(it => it.StaffMemberId == person && it.Form == typed.Form)
            .ToDictionaryAsync(it => it.Field, cancellation);

        foreach (var field in typed.Fields.Where(field => !(known.GetValueOrDefault(field.Name)?.SavedAt > since)))
        {
            Keep(person, typed, field, known.GetValueOrDefault(field.Name), now);
        }

        await db.SaveChangesAsync(cancellation);

        return now;
    }

    /// <summary>ある職員の書きかけを読む。The latest form first.</summary>
    public async Task<IReadOnlyList<KeptScratch>> OfAsync(int person, CancellationToken cancellation = default)
    {
        var rows = await db.Scratches.AsNoTracking()
            .Where(it => it.StaffMemberId == person)
            .OrderBy(it => it.Place)
            .ToListAsync(cancellation);

        return
        [
            .. rows.GroupBy(row => row.Form)
                .Select(form => new KeptScratch(
                    form.Key,
                    form.First().Title,
                    form.First().Page,
                    [.. form.Select(row => new KeptField(row.Field, row.Label, row.Value, row.Words, row.Was, row.SavedAt))]))
                .OrderByDescending(form => form.SavedAt),
        ];
    }

    /// <summary>ほかの職員が入力している欄。Only that there is typing, whose and when: what is typed nobody else reads.</summary>
    /// <param name="prefix">フォームの名の始まり。</param>
    /// <param name="person">尋ねる職員の内部の番号。Whose own are left out.</param>
    /// <param name="since">これより後（UTC）。</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<IReadOnlyList<OthersTyping>> OthersAsync(
        string prefix,
        int person,
        DateTime since,
        CancellationToken cancellation = default)
    {
        var rows = await db.Scratches
            .Where(it => it.StaffMemberId != person && it.SavedAt > since && it.Form.StartsWith(prefix))
            .Select(it => new { it.StaffMemberId, it.Form, it.Field, it.SavedAt })
            .ToListAsync(cancellation);
        var ids = rows.Select(row => row.StaffMemberId).Distinct().ToList();
        var duties = await db.Users.Where(it => ids.Contains(it.Id)).ToDictionaryAsync(it => it.Id, it => it.Duty, cancellation);
        var sections = (await db.Users.Where(it => ids.Contains(it.Id))
            .SelectMany(it => it.Sections)
            .Join(
                db.Sections,
                it => it.SectionId,
                section => section.Id,
                (it, section) => new { it.StaffMemberId, section.Id, section.Name })
            .OrderBy(it => it.Id)
            .ToListAsync(cancellation)).ToLookup(it => it.StaffMemberId, it => it.Name);

        return
        [
            .. from row in rows
               select new OthersTyping(row.Form, row.Field, duties[row.StaffMemberId], [.. sections[row.StaffMemberId]], row.SavedAt),
        ];
    }

    /// <summary>書きかけを捨てる。</summary>
    /// <param name="person">職員の内部の番号。</param>
    /// <param name="form">フォームの名。</param>
    /// <param name="field">欄の名。Null: all of them.</param>
    /// <param name="cancellation">Stops before they are gone.</param>
    public async Task DropAsync(int person, string form, string? field = null, CancellationToken cancellation = default)
    {
        using var turn = await gate.EnterAsync(cancellation);
        await db.Scratches
            .Where(it => it.StaffMemberId == person && it.Form == form && (field == null || it.Field == field))
            .ExecuteDeleteAsync(cancellation);
    }

    private void Keep(int person, TypedForm typed, TypedField field, Scratch? known, DateTime now)
    {
        if (field.IsPutBack)
        {
            if (known is not null)
            {
                db.Remove(known);
            }

            return;
        }

        if (known is null)
        {
            known = new Scratch(person, typed.Form, field.Name);
            db.Add(known);
        }

        known.Keep(field.Value, field.Was, now);
        known.Describe(field.Label, field.Words, field.Place, typed.Title, typed.Page);
    }
}

/// <summary>ほかの職員が入力している欄。</summary>
/// <param name="Form">フォームの名。</param>
/// <param name="Field">欄の名。</param>
/// <param name="Duty">職務。</param>
/// <param name="Sections">課の名。None for duties that stand above the sections.</param>
/// <param name="At">最後に入力した日時（UTC）。</param>
public sealed record OthersTyping(string Form, string Field, Duty Duty, IReadOnlyList<string> Sections, DateTime At);
