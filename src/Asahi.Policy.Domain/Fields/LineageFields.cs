using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Lineages;

namespace Asahi.Policy.Domain.Fields;

/// <summary>The fields of the lineage: with the item that goes on, or with the policy as a whole where something ended.</summary>
internal static class LineageFields
{
    public static void Add(FieldList fields, PublishedPolicy policy, ItemCode item)
    {
        foreach (var link in policy.Statement.Lineage)
        {
            if (link.Item == item)
            {
                fields.Add("lineage", "前の年度とのつながり", link.Sentence);
            }
        }
    }

    public static void AddOthers(FieldList fields, PublishedPolicy policy)
    {
        var items = LineageItem.AllOf(policy).Select(item => item.Code).ToHashSet();
        fields.Open("前の年度とのつながり", "lineage");

        foreach (var link in (policy.Statement.Lineage).Where(link => link.Item is not { } item || !items.Contains(item)))
        {
            fields.Add(
                $"other/{link.FormerYear}/{string.Join('+', link.Former)}",
                link.Item is { } item ? $"{item} のつながり" : "終わった項目",
                link.Sentence);
        }
    }
}
