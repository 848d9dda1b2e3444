using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Forms.Reading.Ledgers;

/// <summary>記録の欄。By its name: that of the era of the document, or, where a page says what its era does not ask, that of another.</summary>
internal static class RecordFields
{
    /// <returns>Null: no era has such a field.</returns>
    public static EntryField? Find(EraDefinition era, ItemLevel level, FormStage stage, string key) =>
        FormEras.All.OrderBy(it => it.Id != era.Id)
            .Select(it => it.Find(level, stage)?.Fields.FirstOrDefault(field => field.Key == key))
            .FirstOrDefault(field => field is not null);

    /// <summary>The stage at which a text of this name is written.</summary>
    public static FormStage StageOf(string key) => key is "overall" or "direction" ? FormStage.SelfEvaluation : FormStage.Plan;
}
