using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components;
using Asahi.Policy.Web.Site.Components.Differences;

namespace Asahi.Policy.Web.Features.Annotations;

public sealed class AnnotationsQueries(DraftItems items, PublishedPolicies policies, DrawnDifferences differences)
{
    /// <param name="actor">Who looks.</param>
    /// <param name="year">The year.</param>
    /// <param name="number">Which edition. Null: the newest.</param>
    /// <param name="place">The key of a place that it changed. Null: all are listed.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>Null: there is no such year, no such edition, or no such change.</returns>
    public async Task<AnnotationsPage?> FindAsync(Actor actor, int year, int? number, string? place, CancellationToken cancellation)
    {
        if (await items.FindPolicyAsync(actor.WardCode, year, cancellation) is null)
        {
            return null;
        }

        var record = await policies.RecordAsync(cancellation);
        var editions = record.OfYear(actor.WardCode, year).Where(it => record.Before(it) is not null).ToList();
        var edition = number is null ? editions.FirstOrDefault() : editions.Find(it => it.Edition.Number == number);
        var changes = edition is null
            ? new ChangesPart(Absence.Unwritten, [], 2)
            : await ChangesAsync(record, edition, cancellation);
        var asked = place is null
            ? null
            : new ChangedPlaces(changes).Places.FirstOrDefault(it => it.Lines[0].PlaceKey == place);

        return (number is not null && edition is null) || (place is not null && asked is null)
            ? null
            : new AnnotationsPage(FrameOf(actor, year, asked?.Name), actor, year, editions, edition, changes) { Asked = asked };
    }

    private async Task<ChangesPart> ChangesAsync(PublicRecord record, ListedEdition edition, CancellationToken cancellation)
    {
        var (ward, year) = (edition.Ward, edition.FiscalYear);
        var (from, to) = (record.Before(edition)!.Edition.Number, edition.Edition.Number);
        var before = await policies.TryFindAsync(ward, year, from, cancellation);
        var after = await policies.TryFindAsync(ward, year, to, cancellation);

        return before is null || after is null
            ? new ChangesPart(Absence.Unwritten, [], 2)
            : new ChangesPart(after.Policy.Absence, await differences.OfAsync(before, after, cancellation), 2)
            {
                Notes = record.NotesOf(ward, year, from, to).ToLookup(it => it.Note.Place, it => it.Note),
            };
    }

    private static StaffFrame FrameOf(Actor actor, int year, string? place)
    {
        var above = new Breadcrumb(null, $"{new FiscalYear(year).Era}の入力", StaffMap.ToYear(actor.WardCode, year));

        return place is null
            ? StaffFrame.Under("変更の説明", above)
            : StaffFrame.Under($"{place}の説明", above, new Breadcrumb(null, "変更の説明", StaffMap.ToAnnotations(actor.WardCode, year)));
    }
}
