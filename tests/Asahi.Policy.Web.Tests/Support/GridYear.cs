using System.Globalization;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>A year of the ward's own that nobody has written in: ten initiatives to a strategy, each with one indicator, all of one section, every stage open.</summary>
public static class GridYear
{
    public const string Section = "防災課";

    /// <param name="staff">The portal.</param>
    /// <param name="year">The year.</param>
    /// <param name="initiatives">How many.</param>
    public static Task AddAsync(StaffSite staff, int year, int initiatives = 60) => staff.AskAsync(async db =>
    {
        var ward = await db.Wards.SingleAsync(it => it.Code == "asahi");
        var section = await db.Sections.SingleAsync(it => it.WardId == ward.Id && it.Name == Section);
        var policy = new OperatingPolicy(year, FormEra.Reiwa3, "旭区運営方針", EntryState.Drafting);
        policy.BelongTo(ward);
        policy.Describe(it => it with { Stages = Enum.GetValues<FormStage>() });
        var issue = policy.AddIssue(1, new IssuePlan("安心して暮らせるまち"), state: EntryState.Drafting);

        for (var at = 0; at < initiatives; at++)
        {
            if (at % 10 == 0)
            {
                issue.AddStrategy((at / 10) + 1, new StrategyPlan($"戦略その{(at / 10) + 1}"), state: EntryState.Drafting).Assign(section.Id);
            }

            issue.Strategies[at / 10].AddInitiative(issue, (at % 10) + 1, Plan(at), state: EntryState.Drafting).Assign(section.Id);
        }

        db.Add(policy);

        return await db.SaveChangesAsync();
    });

    /// <summary>The key of an initiative, from 0.</summary>
    public static string Key(int at) => string.Create(CultureInfo.InvariantCulture, $"o1-{(at / 10) + 1}-{(at % 10) + 1}");

    /// <summary>A cell of its indicator.</summary>
    public static string Cell(int at, string cell) => $"{Key(at)}.results-of.k{at}.{cell}";

    private static InitiativePlan Plan(int at) => new($"取組その{at + 1}", "取組の内容")
    {
        Indicators = [new IndicatorPlan($"k{at}", $"参加者の数（その{at + 1}）", "人", 10, 20, 30, 2026)],
    };
}
