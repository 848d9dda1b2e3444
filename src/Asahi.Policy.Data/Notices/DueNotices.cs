using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Notices;

/// <summary>期限のお知らせを用意する。Three days before, on the day, and on the day after: each once, to those who still have something to do.</summary>
public sealed class DueNotices(PolicyDbContext db, WriteGate gate, NoticeOutbox outbox, DraftItems items, DraftLines lines)
{
    private const int DaysBefore = 3;

    /// <summary>用意する。A second time on the same day prepares nothing.</summary>
    /// <param name="at">日時（UTC）。</param>
    /// <param name="cancellation">Stops before they are there.</param>
    /// <returns>How many were prepared.</returns>
    public async Task<int> PrepareAsync(DateTime at, CancellationToken cancellation = default)
    {
        var today = items.Today;
        DateOnly[] days = [today.AddDays(DaysBefore), today, today.AddDays(-1)];
        var policies = await db.Policies.AsNoTracking()
            .Where(policy => policy.Terms.Any(term => term.DueOn != null && days.Contains(term.DueOn.Value)))
            .Join(db.Wards, policy => policy.WardId, ward => ward.Id, (policy, ward) => new { ward.Code, policy.FiscalYear })
            .ToListAsync(cancellation);
        var count = 0;

        foreach (var policy in policies)
        {
            count += await PrepareAsync(policy.Code, policy.FiscalYear, days, at, cancellation);
        }

        return count;
    }

    private async Task<int> PrepareAsync(string ward, int year, DateOnly[] days, DateTime at, CancellationToken cancellation)
    {
        if (await lines.OfAsync(ward, year, cancellation) is not { } draft)
        {
            return 0;
        }

        var notices = new List<Notice>();

        foreach (var term in draft.Policy.Terms.Where(term => term.DueOn is { } due && days.Contains(due)))
        {
            notices.AddRange(await OfTermAsync(ward, draft, term, at, cancellation));
        }

        if (notices.Count > 0)
        {
            using var turn = await gate.EnterAsync(cancellation);
            db.AddRange(notices);
            await db.SaveChangesAsync(cancellation);
        }

        return notices.Count;
    }

    private async Task<IEnumerable<Notice>> OfTermAsync(
        string ward,
        DraftYear draft,
        StageTerm term,
        DateTime at,
        CancellationToken cancellation)
    {
        var open = draft.Lines.Where(line => line.Stage == term.Stage && line is { IsOpen: true, IsToDo: true }).ToList();
        var sections = open.Select(line => line.Item.SectionId).OfType<int>().ToHashSet();
        var isOver = term.DueOn < items.Today;
        var kind = isOver ? NoticeKind.Late : NoticeKind.DueSoon;
        var subject = new NoticeSubject(ward, draft.Policy.FiscalYear, term.Stage, Day: items.Today);

        if (open.Count == 0)
        {
            return [];
        }

        var people = await outbox.Reachable(ward)
            .Where(person => (isOver && person.Duty == Duty.GeneralAffairs)
                || (person.Duty == Duty.Officer && person.Sections.Any(it => sections.Contains(it.SectionId))))
            .Where(person => !db.Notices.Any(it => it.StaffMemberId == person.Id && it.WardCode == ward && it.Kind == kind
                && it.FiscalYear == subject.FiscalYear && it.Stage == term.Stage && it.Day == subject.Day))
            .Select(person => person.Id)
            .ToListAsync(cancellation);

        return people.Select(person => new Notice(person, kind, subject, at));
    }
}
