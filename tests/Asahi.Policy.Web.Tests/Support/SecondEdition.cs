using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>A further edition of 2022, as the ward would publish it: one answer that changed, texts that were added, a long text in which a few words changed.</summary>
internal static class SecondEdition
{
    public static readonly ItemCode Changed = ItemCode.Parse("1-1-1");

    public const string Challenge = "研修を平日の昼に開いたため、働いている世代の参加が少なかった。";

    public const string Improvement = "研修を土曜日にも開き、あわせて次のことを行う。\n・区の広報紙と掲示板で早めに知らせる\n・小学校と共に開き、親子で参加できるようにする";

    public static Task PublishAsync(IServiceProvider services) => PublishAsync(services, Rewrite);

    /// <summary>A further edition that says what a test needs it to say.</summary>
    public static async Task PublishAsync(IServiceProvider services, Func<PublishedPolicy, PublishedPolicy> rewrite, string ward = "asahi", int year = 2022, string note = "自己評価に課題と改善策を加えました", EditionKind kind = EditionKind.SelfEvaluation)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PolicyDbContext>();
        var pointer = await db.PublicEditions.Include(it => it.Edition).SingleAsync(it => it.WardCode == ward && it.FiscalYear == year);
        var (first, now) = (pointer.Edition, TimeProvider.System.GetUtcNow().UtcDateTime);
        var candidate = new Candidate(first.PolicyId, kind, note, 1, now, rewrite(EditionContent.Read(first.Content)));
        candidate.Approve(2, "区長", now, "旭総第123号", new DateOnly(2023, 6, 9));
        var second = new Edition(first.Number + 1, candidate, now, EditionContent.Read(first.Content));
        db.Add(second);
        await scope.ServiceProvider.GetRequiredService<PublicPointers>().MoveAsync(second, LedgerAct.Published, default);
        await db.SaveChangesAsync();

        // The documents that it was made from go with it.
        var documents = await db.EditionFiles.Where(file => file.EditionId == first.Id && file.Name.StartsWith("sources/")).ToListAsync();
        db.AddRange(documents.Select(file => new EditionFile(second.Id, file.Name, file.Content, file.MadeAt)));
        await db.SaveChangesAsync();
    }

    public static PublishedPolicy Rewrite(PublishedPolicy policy) => policy with
    {
        Schema = EditionContent.Schema,
        Issues = [.. policy.Issues.Select(issue => issue with { Strategies = [.. issue.Strategies.Select(strategy => Rewrite(policy, strategy))] })],
    };

    private static PublishedStrategy Rewrite(PublishedPolicy policy, PublishedStrategy strategy) => strategy with
    {
        Plan = strategy.Plan with { Text = strategy.Code.ToString() == "1-1" ? strategy.Plan.Text!.Replace("必要な支援・相談体制をつくり", "必要な相談体制を整え", StringComparison.Ordinal).Replace("「あさひ子育て包括支援システム」を構築する", "切れ目のない支援をめざす", StringComparison.Ordinal) : strategy.Plan.Text },
        Initiatives = [.. strategy.Initiatives.Select(initiative => initiative.Code == Changed ? Rewrite(policy, initiative) : initiative)],
    };

    private static PublishedInitiative Rewrite(PublishedPolicy policy, PublishedInitiative initiative)
    {
        var missed = policy.CodeSetOf(CodeSetId.ProcessTarget).Get("②");

        return initiative with
        {
            SelfEvaluation = new Review(
                [.. initiative.Judgements.Select(it => it.Set == CodeSetId.ProcessTarget ? new Judgement(it.Set, missed.Mark, missed.Words, missed.Meaning) : it)],
                new Remarks(null, Challenge, Improvement)),
        };
    }
}
