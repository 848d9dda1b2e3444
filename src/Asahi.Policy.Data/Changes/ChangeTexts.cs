using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Texts;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Changes;

/// <summary>変更の言葉の消去。Takes out of the log what must not stay in it, as personal data. That something stood there, when, by what
/// action and why it was erased stays; the chain holds.</summary>
public sealed class ChangeTexts(PolicyDbContext db)
{
    /// <summary>理由の最大の長さ。</summary>
    public const int ReasonMaxLength = 400;

    /// <summary>消去する。Within a write: <see cref="RecordWriter"/> logs it, with the reason, in the same transaction.</summary>
    /// <param name="sheet">変更の控え。</param>
    /// <param name="ward">区コード。Records of other wards are not found.</param>
    /// <param name="places">消去する言葉。</param>
    /// <param name="reason">理由。Shown where the texts stood; must not repeat them.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    public async Task<Ending> EraseAsync(
        ChangeSheet sheet,
        string ward,
        IReadOnlyCollection<TextPlace> places,
        string reason,
        CancellationToken cancellation = default)
    {
        var why = TypedText.Tidy(reason);

        if (why.Length == 0 || TypedText.Fault(Erasure.ReasonLabel, why, ReasonMaxLength) is not null)
        {
            return Refused.Invalid("reason", TypedText.Fault(Erasure.ReasonLabel, why, ReasonMaxLength) ?? "消去する理由を入力してください");
        }

        var wanted = places.Distinct().ToLookup(place => place.Change, place => place.Position);
        List<long> numbers = [.. wanted.Select(it => it.Key)];
        var records = await db.Changes.Where(record => record.WardCode == ward && numbers.Contains(record.Id))
            .OrderBy(record => record.Id)
            .ToListAsync(cancellation);

        if (records.Count == 0 || records.Count < numbers.Count)
        {
            return Refused.NotFound;
        }

        // What was tampered with is evidence, and an erasure would make it look sound.
        if ((await new ChangeLog(db).CheckAsync(cancellation)).Defects is [var defect, ..])
        {
            return Refused.Invalid("places", $"{defect.InWords}調べ終えるまで、消去できません");
        }

        var erasures = new List<ChangeErasure>();

        foreach (var record in records)
        {
            var carried = record.FieldsJson.Length > 0 ? record.Carry() : null;
            List<int> positions = [.. wanted[record.Id].Order()];

            if (Erase(record, positions) is { } refused)
            {
                return refused;
            }

            erasures.Add(new ChangeErasure(record.Id, positions, carried));
        }

        var years = records.Select(record => record.FiscalYear).Distinct().ToList();
        sheet.NoteErasure(
            new ChangeSubject(ward, years is [{ } year] ? year : null),
            erasures,
            new ChangedField(Erasure.ReasonLabel, "", why),
            new ChangedField("消去した記録", "", string.Join('、', records.Select(record => $"{record.Id}番"))));

        return new Done("erased", records.Count);
    }

    private static Refused? Erase(ChangeRecord record, List<int> positions)
    {
        foreach (var position in positions)
        {
            if (record.Texts.FirstOrDefault(text => text.Position == position) is not { } text)
            {
                return Refused.NotFound;
            }

            if (text.IsErased)
            {
                return Refused.Stale("places", $"変更の記録の{record.Id}番の言葉は、すでに消去されています");
            }

            text.Erase();
        }

        return null;
    }
}

/// <summary>言葉の場所。</summary>
/// <param name="Change">記録の順番。</param>
/// <param name="Position">場所。<see cref="ChangeText.OfActor"/>, or the fields from 1.</param>
public readonly record struct TextPlace(long Change, int Position);
