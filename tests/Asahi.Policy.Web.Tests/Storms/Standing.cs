using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>What stands in the record for an item of 2022.</summary>
internal sealed record Standing(int Version, string? Results, string? Challenge, string? Improvement)
{
    /// <summary>Every item that has a self-evaluation, by its code.</summary>
    public static async Task<IReadOnlyDictionary<string, Standing>> ReadAsync(PolicyDbContext db)
    {
        db.ChangeTracker.Clear();
        var policy = (await new DraftItems(db).LoadPolicyAsync("asahi", 2022))!;

        return PlacedItems.AllOf(policy).Where(it => it.Place.Level is ItemLevel.Strategy or ItemLevel.Initiative).ToDictionary(it => it.Place.ToString(), it => Of(it.Item));
    }

    /// <summary>What the change log says of the evaluations of 2022, oldest first.</summary>
    public static async Task<IReadOnlyList<ChangeRecord>> LogAsync(PolicyDbContext db) =>
        await db.Changes.AsNoTracking().Where(record => record.FiscalYear == 2022 && record.Item != null && record.Version != null).OrderBy(record => record.Id).ToListAsync();

    private static Standing Of(PolicyItem item) => item.SelfEvaluation is { Value: Review { Remarks: var it } } entry
        ? new(entry.Version, it?.Results, it?.Challenge, it?.Improvement)
        : new(DraftItem.NoVersion, null, null, null);
}
