using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Notices;

/// <summary>お知らせを用意する。From what was put on record, in the same transaction: who is told of it follows from what was done, whichever
/// screen did it.</summary>
public sealed class NoticeOutbox(PolicyDbContext db, DraftItems items, NoticeSending sending)
{
    /// <summary>用意する。Whoever did it is not told.</summary>
    /// <param name="records">記録。</param>
    /// <param name="at">日時（UTC）。</param>
    /// <param name="cancellation">Stops before they are there.</param>
    public async Task PrepareAsync(IEnumerable<ChangeRecord> records, DateTime at, CancellationToken cancellation = default)
    {
        foreach (var record in records.Where(record => sending.IsOn && record.FiscalYear is not null))
        {
            var (kind, people) = await RecipientsAsync(record, cancellation);
            var subject = new NoticeSubject(record.WardCode, record.FiscalYear!.Value, record.Stage, record.ItemKey);
            var told = people.Where(person => person != record.ActorId).Distinct();
            db.AddRange(told.Select(person => new Notice(person, kind, subject, at)));
        }
    }

    /// <summary>お知らせを受け取れる職員。Who has an address, wants mail, and can come in.</summary>
    /// <param name="ward">区コード。</param>
    public IQueryable<StaffMember> Reachable(string ward) => db.Users.Where(person =>
        !person.IsDisabled
        && person.WantsMail
        && person.Email != null
        && person.PasswordHash != null
        && db.Wards.Any(it => it.Id == person.WardId && it.Code == ward));

    private async Task<(NoticeKind Kind, IReadOnlyList<int> People)> RecipientsAsync(ChangeRecord record, CancellationToken cancellation) =>
        record.Action switch
        {
            ChangeAction.EvaluationSubmitted => (NoticeKind.Submitted, await ReviewersAsync(record, cancellation)),
            ChangeAction.EvaluationReturned => (NoticeKind.Returned, await WritersAsync(record, cancellation)),
            ChangeAction.PublicationRequested => (NoticeKind.ApprovalRequested, await ApproversAsync(record, cancellation)),
            ChangeAction.PublicationReturned => (NoticeKind.ApprovalReturned, await OfDutyAsync(record, Duty.GeneralAffairs, cancellation)),
            ChangeAction.PublicationApproved => (NoticeKind.ApprovalTimed, await OfDutyAsync(record, Duty.GeneralAffairs, cancellation)),
            ChangeAction.PublicationStopped => (
                NoticeKind.PublicationStopped,
                [
                    .. await OfDutyAsync(record, Duty.GeneralAffairs, cancellation),
                    .. await ApproversAsync(record, cancellation),
                ]),
            ChangeAction.Withdrawn or ChangeAction.BlackeningRequested => (NoticeKind.Hidden, await ApproversAsync(record, cancellation)),
            ChangeAction.Published => (NoticeKind.Published, await OfDutyAsync(record, Duty.GeneralAffairs, cancellation)),
            _ => (NoticeKind.Submitted, []),
        };

    private async Task<IReadOnlyList<int>> OfDutyAsync(ChangeRecord record, Duty duty, CancellationToken cancellation) =>
        await Reachable(record.WardCode).Where(person => person.Duty == duty).Select(person => person.Id).ToListAsync(cancellation);

    // The mayor, and whoever acts for the mayor on that day.
    private async Task<IReadOnlyList<int>> ApproversAsync(ChangeRecord record, CancellationToken cancellation)
    {
        var today = JapanTime.DateOf(record.At);
        var deputies = db.Deputies.Where(it => it.EndedAt == null && it.From <= today && it.Until >= today);

        return await Reachable(record.WardCode)
            .Where(person => person.Duty == Duty.Mayor || deputies.Any(it => it.StaffMemberId == person.Id))
            .Select(person => person.Id)
            .ToListAsync(cancellation);
    }

    // Where no chief can be told, general affairs confirms.
    private async Task<IReadOnlyList<int>> ReviewersAsync(ChangeRecord record, CancellationToken cancellation)
    {
        var chiefs = await FindAsync(record, cancellation) is { Item.SectionId: { } section }
            ? await OfSectionAsync(record, Duty.SectionChief, section, cancellation)
            : [];

        return chiefs.Count > 0 ? chiefs : await OfDutyAsync(record, Duty.GeneralAffairs, cancellation);
    }

    // Who wrote it; where that person cannot be told, the section.
    private async Task<IReadOnlyList<int>> WritersAsync(ChangeRecord record, CancellationToken cancellation)
    {
        if (await FindAsync(record, cancellation) is not { } item)
        {
            return [];
        }

        var writer = item.Entry?.EditedById;
        var own = await Reachable(record.WardCode)
            .Where(person => person.Id == writer)
            .Select(person => person.Id)
            .ToListAsync(cancellation);

        return own.Count > 0 || item.Item.SectionId is not { } section
            ? own
            : await OfSectionAsync(record, Duty.Officer, section, cancellation);
    }

    private async Task<IReadOnlyList<int>> OfSectionAsync(ChangeRecord record, Duty duty, int section, CancellationToken cancellation) =>
        await Reachable(record.WardCode)
            .Where(person => person.Duty == duty && person.Sections.Any(it => it.SectionId == section))
            .Select(person => person.Id)
            .ToListAsync(cancellation);

    private async Task<DraftItem?> FindAsync(ChangeRecord record, CancellationToken cancellation) =>
        record is { ItemKey: { } key, Stage: { } stage, FiscalYear: { } year }
            ? await items.FindAsync(record.WardCode, year, ItemPlace.Whole, stage, key, cancellation)
            : null;
}
