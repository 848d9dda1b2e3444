using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Features.Items;

/// <summary>A text of a plan with its heading, as the form of the era asks for it.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Label">Its heading.</param>
/// <param name="Text">Null: not given.</param>
/// <param name="Tables">The tables that stand behind it.</param>
public sealed record PlanSection(string Id, string Label, string? Text, IReadOnlyList<DataTable> Tables)
{
    /// <summary>The texts of an item. The main one, or the first that tells what it is about, stands there unwritten too.</summary>
    public static IReadOnlyList<PlanSection> Of(PublishedPolicy policy, PublishedItem item)
    {
        var form = FormEras.Of(policy.Era).Form(item.Place.Level, FormStage.Plan);
        var content = new EntryContent(item.ItemPlan, []);
        var hasMain = form.Fields.Any(it => it.IsMain);
        var isTold = form.Fields.Any(it => it.IsTelling && it.Read(content).Length > 0);
        var sections = new List<PlanSection>();

        foreach (var (at, part) in form.Parts.Index())
        {
            if (part is not EntryField { Kind: FieldKind.Prose } field)
            {
                continue;
            }

            var text = field.Read(content) is { Length: > 0 } given ? given : null;
            var next = form.Parts.ElementAtOrDefault(at + 1)?.Key;
            IReadOnlyList<DataTable> tables = next == "tables" && item.ItemPlan is IssuePlan plan
                ? plan.Tables
                : [];

            var isMissed = hasMain
                ? field.IsMain && !isTold
                : field.IsTelling && !sections.Exists(it => it.Text is not null);

            if (text is not null || tables.Count > 0 || isMissed)
            {
                sections.Add(new PlanSection(field.Key, field.Label, text, tables));
            }
        }

        return sections;
    }
}
