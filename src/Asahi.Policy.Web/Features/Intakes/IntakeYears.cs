using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Withdrawing;
using Asahi.Policy.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Intakes;

/// <summary>How a year stands that a document would be taken over into.</summary>
public sealed class IntakeYears(PolicyDbContext db, DraftItems items)
{
    public async Task<YearStanding> FindAsync(string ward, int year, CancellationToken cancellation)
    {
        if (await items.LoadPolicyAsync(ward, year, cancellation) is not { } draft)
        {
            return new YearStanding(null, null, false, null);
        }

        // Only read: the rows themselves may be taken out of the record by whoever asked.
        var current = await db.PublicEditions.AsNoTracking()
            .Where(it => it.WardCode == ward && it.FiscalYear == year)
            .Select(it => it.Edition)
            .FirstOrDefaultAsync(cancellation);
        var whole = WithdrawnPart.Year.ToString();
        var former = current ?? await db.Editions.AsNoTracking()
            .Where(it => db.Withdrawals.Any(gone => gone.WardCode == ward && gone.FiscalYear == year && gone.PartText == whole
                && gone.EditionId == it.Id))
            .FirstOrDefaultAsync(cancellation);

        return new YearStanding(draft, former, current is not null, await ObstacleAsync(draft, former, cancellation));
    }

    // Whatever staff have written, or begun, is never written over by a document.
    private async Task<string?> ObstacleAsync(OperatingPolicy draft, Edition? former, CancellationToken cancellation)
    {
        var year = new FiscalYear(draft.FiscalYear).Era;

        if ((await items.PinsAsync(draft.Id, cancellation)).Any)
        {
            return $"{year}は、公開を待っています。取り下げるか、承認が済んでから引き継いでください";
        }

        var placed = PlacedItems.AllOf(draft, isRetiredToo: true).ToList();

        if (placed.Find(it => it.Item.Entries.Any(entry => entry.EditedById is not null)) is { Item: not null } written)
        {
            return $"{year}には、職員が入力した内容があります（{NameOf(written)}）。資料では置き換えられません";
        }

        if (draft.Statement.TakenOver is not null)
        {
            return $"{year}は、区の記録として引き継いだ年度です。資料では置き換えられません";
        }

        if (former is null || !draft.IsFromSources)
        {
            return $"{year}は、区で入力を始めています。資料では置き換えられません";
        }

        var content = EditionContent.Read(former.Content);
        var places = content.Items.Select(item => (item.Key, item.Place)).ToHashSet();
        var others = DraftItem.Unpublished(draft, content, items.Today).Where(it => !IsStaffsAlone(it, content));

        return others.Any() || !places.SetEquals(PlacedItems.AllOf(draft).Select(it => (it.Item.Key, it.Place)))
            ? $"{year}には、まだ公開していない変更（構成、前の年度からの問いなど）があります。公開するか元に戻してから引き継いでください"
            : null;
    }

    // What has a screen of its own, as やさしい日本語 and lineage, is neither written over nor published by a document.
    private static bool IsStaffsAlone(DraftItem item, PublishedPolicy content) =>
        item is { Place.Level: ItemLevel.Policy, Stage: FormStage.Plan }
        && item.Restored(content) is var (restored, _)
        && restored.Says(item.Entry?.Content);

    private static string NameOf(PlacedItem placed) => placed.Place.Code is { } code ? $"{code}" : placed.Place.Level.Name();
}

/// <summary>A year of the record that a document would be taken over into.</summary>
/// <param name="Draft">With all its items. Null: the ward has no such year.</param>
/// <param name="Former">What is public of it, or was before it was withdrawn. Null: nothing.</param>
/// <param name="IsPublic">The public reads it now.</param>
/// <param name="Obstacle">Why nothing may be taken over. Null: it may.</param>
public sealed record YearStanding(OperatingPolicy? Draft, Edition? Former, bool IsPublic, string? Obstacle)
{
    /// <summary>What stands there, as the form says it: another take-over in between shows.</summary>
    public int Stand => Former?.Id ?? 0;
}
