using System.Text.Json;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Reading;

/// <summary>Whole evaluated pages of invented offices, three of each family of layout: names, numbers, amounts and results as they were written.</summary>
public sealed class WholePageTests
{
    public static TheoryData<string, string> Pages => new(Names);

    public static TheoryData<string, string> Evaluated => new(Names.Where(it => GoldenPage.Facts(it.Folder, it.Name).Results is not null));

    public static TheoryData<string> Taught => [.. GoldenPage.Names("Whole").Where(name => name.StartsWith("reiwa5", StringComparison.Ordinal))];

    private static IEnumerable<(string Folder, string Name)> Names => ((string[])["Whole", "Others"])
        .SelectMany(folder => GoldenPage.Names(folder).Where(name => GoldenPage.HasFacts(folder, name)).Select(name => (folder, name)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Its_items_and_amounts_are_those_of_the_page(string folder, string name)
    {
        var (policy, facts) = (GoldenPage.Read(GoldenPage.Load(folder, name).Text).Policy!, GoldenPage.Facts(folder, name));
        var strategies = PlacedItems.AllOf(policy).Where(it => it.Item is Strategy && !string.IsNullOrEmpty(it.Item.Name));
        var initiatives = PlacedItems.AllOf(policy).Where(it => it.Item is Initiative);

        Assert.Equal((facts.Year, facts.Title), (policy.FiscalYear, policy.Statement.Name));
        Assert.Equal(facts.Issues, policy.Issues.Select(issue => issue.Name));
        Assert.Equal(facts.Strategies.Select(Words), strategies.Select(it => $"{it.Place} {it.Item.Name}"));
        Assert.Equal(
            facts.Initiatives.Select(Words),
            initiatives.Select(it => $"{it.Place} {it.Item.Name} {it.Item.PlanEntry.Budgets.SingleOrDefault()?.Amount}".Trim()));
        Assert.Equal(
            facts.Budgets.Select(Words).Order(StringComparer.Ordinal),
            policy.Issues.SelectMany(issue => issue.PlanEntry.Budgets, (issue, it) => $"{issue.Number} {it.FiscalYear} {(it.Kind == BudgetKind.Settled ? "settled" : "planned")} {it.Amount}".Trim())
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_line_that_was_not_understood_is_said_once_in_public(string folder, string name)
    {
        var read = GoldenPage.Read(GoldenPage.Load(folder, name).Text);
        var missed = read.Lines.Where(line => line.Fate == LineFate.NotUnderstood).Select(line => line.Text);

        Assert.Equal(missed.Order(StringComparer.Ordinal), read.Policy!.Sources.Single().Findings.Select(it => it.LeftOut).OfType<string>().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Evaluated))]
    public void Its_results_belong_to_their_indicators(string folder, string name)
    {
        var (policy, facts) = (GoldenPage.Read(GoldenPage.Load(folder, name).Text).Policy!, GoldenPage.Facts(folder, name));
        var read = policy.Issues.SelectMany(
            issue => ((Review?)issue.SelfEvaluation?.Value)?.Indicators.Index() ?? [],
            (issue, it) => $"{issue.Number} {it.Index + 1} {it.Item.Status} {Number(it.Item.Actual)} {Number(it.Item.Previous)}".Trim());

        Assert.Equal(facts.Results!.Select(it => Words(it)), read);
    }

    [Theory]
    [MemberData(nameof(Taught))]
    public void A_label_that_was_taught_is_read(string name)
    {
        var page = GoldenPage.Load("Whole", name, ".taught.tsv");
        var labels = page.Text.Split('\n').Where(line => line.Trim(' ', '【', '】', '<', '>', '•').StartsWith("自己評価", StringComparison.Ordinal) || line.Trim(' ', '【', '】', '<', '>', '•').Trim() == "今後の方針");
        var taught = labels.ToDictionary(
            LineDestination.KeyOf,
            line => LineDestination.Label(line.Contains("自己評価", StringComparison.Ordinal) ? "overall" : "direction"));
        var read = GoldenPage.Read(page.Text, new ReadingContext { Taught = taught });

        Assert.Equal(2, taught.Count);
        Assert.Equal("", string.Join('\n', page.Differences(read)));
        Assert.NotNull(((Review)read.Policy!.Whole.SelfEvaluation!.Value).Remarks?.Overall);
        Assert.NotNull(((Review)read.Policy.Whole.SelfEvaluation.Value).Remarks?.Direction);
    }

    private static string Words(IReadOnlyList<JsonElement> cells) => string.Join(' ', cells.Select(it => it.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.Number => Number(it.GetDecimal()),
        _ => it.GetString(),
    })).Trim();

    private static string Number(decimal? number) => number?.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
