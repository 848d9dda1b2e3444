using Asahi.Policy.Domain.Items;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa3;

/// <summary>様式2 重点的に取り組む主な経営課題。Three blocks one in another: an issue, its
/// strategies, their initiatives, each with all its stages.</summary>
public static class Form2
{
    /// <summary>短い名。</summary>
    public const string Name = "様式2";

    /// <summary>表題。</summary>
    public const string Title = "様式2 重点的に取り組む主な経営課題";

    /// <summary>様式2を組み立てる。</summary>
    public static Sheet Compose(FormContext context) => FormFurniture.Sheet(context, Name, Title, [.. Sections(context)]);

    private static IEnumerable<SheetSection> Sections(FormContext context)
    {
        foreach (var (issue, at) in context.Policy.Issues.Select((issue, at) => (issue, at)))
        {
            var heading = $"経営課題{issue.PrintedNumber} {Named(context, issue.Name)}";

            yield return Section(heading, 1, issue.Code, new Form2Issue(context, issue).Rows()) with { StartsPage = at > 0 };

            foreach (var strategy in issue.Strategies)
            {
                yield return Section(
                    $"めざす成果及び戦略 {strategy.Numbered(Named(context, strategy.Name))}",
                    2,
                    strategy.Code,
                    new Form2Strategy(context, strategy).Rows());

                foreach (var initiative in strategy.Initiatives)
                {
                    yield return Section(
                        $"具体的取組{initiative.PrintedNumber} {Named(context, initiative.Name)}",
                        3,
                        initiative.Code,
                        new Form2Initiative(context, initiative).Rows());
                }
            }
        }
    }

    private static SheetSection Section(string heading, int level, ItemCode item, GridRows rows) =>
        new(heading, level, FormGrid.Grid(heading, rows)) { Item = item.ToString() };

    private static string Named(FormContext context, string? name) => name is null ? new Blanks(context).OfPlan.Text : $"【{name}】";
}
