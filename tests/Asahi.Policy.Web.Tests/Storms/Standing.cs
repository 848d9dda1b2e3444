using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
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

        return PublishingChecklist.Items(policy).ToDictionary(it => it.Code.ToString(), it => Of(it.Item));
    }

    /// <summary>What the change log says of the evaluations of 2022, oldest first.</summary>
    public static async Task<IReadOnlyList<ChangeRecord>> LogAsync(PolicyDbContext db) =>
        await db.Changes.AsNoTracking().Where(record => record.FiscalYear == 2022 && record.Item != null && record.Version != null).OrderBy(record => record.Id).ToListAsync();

    private static Standing Of(IEvaluated item) =>
        item.SelfEvaluation is { } it ? new(it.Version, it.Results, it.Challenge, it.Improvement) : new(DraftItem.NoVersion, null, null, null);
}
