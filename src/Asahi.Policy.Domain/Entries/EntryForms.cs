using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Entries;

/// <summary>世代ごとの記入の欄。Labels that have not been compared with a real file stand in docs/forms-unconfirmed.md.</summary>
public static class EntryForms
{
    private static readonly Dictionary<(ItemLevel Level, FormStage Stage), EntryForm> _reiwa3 =
        new[] { Reiwa3Plans.All, Reiwa3Reviews.All }.SelectMany(forms => forms).ToDictionary(form => (form.Level, form.Stage));

    /// <summary>ある世代、ある段階の欄。</summary>
    /// <param name="era">様式の世代。</param>
    /// <param name="level">段階の項目。</param>
    /// <param name="stage">段階。</param>
    /// <exception cref="ArgumentOutOfRangeException">Nothing is asked there.</exception>
    public static EntryForm Of(FormEra era, ItemLevel level, FormStage stage) =>
        Find(era, level, stage) ?? throw new ArgumentOutOfRangeException(nameof(level), level, "記入の欄がありません。");

    /// <summary>ある世代、ある段階の欄。</summary>
    /// <returns>Null when nothing is asked there.</returns>
    public static EntryForm? Find(FormEra era, ItemLevel level, FormStage stage) =>
        era == FormEra.Reiwa3 ? _reiwa3.GetValueOrDefault((level, stage)) : null;

    /// <summary>ある世代の段階。Those at which anything is asked.</summary>
    public static IReadOnlyList<FormStage> StagesOf(FormEra era) =>
        [.. Enum.GetValues<FormStage>().Where(stage => Enum.GetValues<ItemLevel>().Any(level => Find(era, level, stage) is not null))];
}
