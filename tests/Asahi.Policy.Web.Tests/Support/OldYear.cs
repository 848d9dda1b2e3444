using System.Text;
using Asahi.Policy.Data.Importing;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>平成26年度 as a page of a ward may tell it: before any form that the portal draws, with a strategy that nobody named and items without a printed number.</summary>
internal static class OldYear
{
    public const int Year = 2014;

    public const string Lead = "運営方針とは、一年の取組の計画です。";

    public static async Task ImportAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var (policy, page) = (Make(), Encoding.UTF8.GetBytes("平成26年度 旭区運営方針\n"));
        var source = new SourceDocument("heisei26.txt", EditionContent.Hash(page), page.LongLength, SourceKind.PolicyPage, "平成26年度 旭区運営方針");
        source.AddFact(new SourceFact(FactKind.FiscalYear, "平成26年度", FactBasis.Stated, "表題"));
        source.AddFact(new SourceFact(FactKind.Ward, "旭区", FactBasis.Stated, "表題"));
        source.AddFact(new SourceFact(FactKind.Kind, "運営方針のページ", FactBasis.Stated, "表題"));
        source.AddFact(new SourceFact(FactKind.Licence, "CC BY 4.0", FactBasis.Stated, "ページの下"));
        source.AddAttachment("様式1", "PDF", "100KB");
        policy.AddSource(source);
        var outcomes = await scope.ServiceProvider.GetRequiredService<PolicyImport>().ImportAsync(
            [new ImportedPolicy(new Ward("asahi", "旭区", "大阪市"), policy, new Dictionary<string, byte[]> { [source.FileName] = page })]);

        Assert.Equal([ImportOutcome.Imported], outcomes);
    }

    public static OperatingPolicy Make()
    {
        var policy = new OperatingPolicy(Year, FormEras.Find(Year)!.Id, "平成26年度 旭区運営方針");
        policy.Describe(it => it with { Lead = Lead, Goal = "区の目標", MayorName = "見本 花子", ReformPlanName = "市政改革プラン", Notes = [new ProgressNote(new DateOnly(2014, 4, 1), "策定しました。")] });
        policy.Whole.Review(Domain.Eras.FormStage.SelfEvaluation, Text(new Remarks(Overall: "年度全体の自己評価")));

        var first = policy.AddIssue(1, new IssuePlan("つながり", "概要の文"));
        var named = first.AddStrategy(1, new StrategyPlan("地域活動", "戦略の文", "めざす状態の文"));
        var initiative = named.AddInitiative(first, 1, new InitiativePlan("まちづくりの支援", "取組の文"));
        initiative.AddBudget(Year, new BudgetAmount(Year, BudgetKind.Planned, 69_000) { Written = "6千9百万円" });
        initiative.Review(Domain.Eras.FormStage.SelfEvaluation, Text(new Remarks("訓練を3回行った", "参加が少ない", "広報を増やす")));
        named.AddInitiative(first, 2, new InitiativePlan("番号のない取組")).Print("");

        // The page gives 1-2-1 and never names 1-2.
        first.AddStrategy(2, new StrategyPlan("")).AddInitiative(first, 1, new InitiativePlan("名のない戦略の取組", "取組の文"));

        var second = policy.AddIssue(2, new IssuePlan("安心") { Measures = "・方策の一\n・方策の二" });
        second.Print("");
        var third = policy.AddIssue(3, new IssuePlan());
        third.AddStrategy(1, new StrategyPlan("番号のない戦略")).Print("");
        third.AddStrategy(2, new StrategyPlan("")).Print("");
        policy.AddReform(new ReformPlan("窓口サービス", "待ち時間を短くする"));

        return policy;
    }

    private static Review Text(Remarks remarks) => Review.Empty with { Remarks = remarks };
}
