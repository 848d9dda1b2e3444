using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;

namespace Asahi.Policy.Domain.Fields;

/// <summary>The fields of one item: stage by stage, as the forms of the era ask for them.</summary>
internal static class EntryFields
{
    public static void Add(
        FieldList fields,
        PublishedPolicy policy,
        PublishedItem item,
        Func<SaidField, bool>? which = null)
    {
        foreach (var stage in Enum.GetValues<FormStage>())
        {
            if (item.On(stage, policy.FiscalYear) is not { } content)
            {
                continue;
            }

            var form = FormEras.Of(policy.Era).Find(item.Place.Level, stage);
            var asked = form is null ? [] : EntryWords.Of(form, new EntryReading(content, item.ItemPlan, policy.FiscalYear));

            var (prefix, label) = stage switch
            {
                FormStage.Plan => ("", ""),
                FormStage.Midterm => ("midterm/", $"{stage.Name()}："),
                _ => ("evaluation/", ""),
            };

            // Where nobody named an item, its lineage comes first of all.
            if (stage == FormStage.Plan && item.ItemPlan.Title is null && item.Place.Code is { } unnamed)
            {
                LineageFields.Add(fields, policy, unnamed);
            }

            foreach (var said in asked.Concat(UnaskedFields.Of(form, policy, item, stage, content)).Where(which ?? (_ => true)))
            {
                fields.Add(prefix + said.Key, label + said.Label, said.Value);

                if (stage == FormStage.Plan && said.Key == "name" && item.Place.Code is { } code)
                {
                    LineageFields.Add(fields, policy, code);
                }
            }
        }
    }
}
