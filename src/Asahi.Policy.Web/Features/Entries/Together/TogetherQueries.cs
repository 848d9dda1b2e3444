using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Entries.Together;

public sealed class TogetherQueries(PolicyDbContext db, DraftLines lines, DraftItems items)
{
    public async Task<TogetherPage?> FindAsync(Actor actor, int year, CancellationToken cancellation)
    {
        if (await lines.OfAsync(actor.WardCode, year, cancellation) is not { } draft)
        {
            return null;
        }

        var sections = await db.Sections.Where(section => section.WardId == actor.WardId)
            .ToDictionaryAsync(section => section.Id, section => section.Name, cancellation);
        var waiting = draft.Lines.Where(line => line.State == ItemState.Submitted && line.IsOpen && MayConfirm(actor, line.Draft)).ToList();
        var editors = waiting.Select(line => line.Draft.Entry!.EditedById).ToHashSet();
        var names = await db.Users.Where(person => editors.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);

        return new TogetherPage(
            StaffFrame.Under(
                "まとめて確認",
                new Breadcrumb(null, $"{new FiscalYear(year).Era}の入力", StaffMap.ToYear(actor.WardCode, year))),
            actor.WardCode,
            year,
            [
                .. waiting.Select(line => new WaitingEntry(
                    line.Draft,
                    line.Item.SectionId is { } section ? sections[section] : "",
                    line.Draft.Entry!.EditedById is { } editor ? names.GetValueOrDefault(editor) : null,
                    line.Draft.ChangesAgainst(draft.Published),
                    [.. EntryWords.Of(line.Draft.Form, line.Draft.Reading)],
                    EntryRules.Missing(line.Draft.Typed))),
            ],
            (await items.PinsAsync(draft.Policy.Id, cancellation)) is var pins
                && waiting.Exists(line => pins.Of(line.Item.Key, line.Stage) is not null));
    }

    /// <summary>Whose it is to confirm; never who wrote it, but general affairs, which may confirm what it writes.</summary>
    internal static bool MayConfirm(Actor actor, DraftItem item) =>
        actor.MayReviewFor(item.Item.SectionId) && (actor.Duty == Duty.GeneralAffairs || item.Entry?.EditedById != actor.Id);
}
