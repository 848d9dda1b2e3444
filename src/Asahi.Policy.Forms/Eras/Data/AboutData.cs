using System.Globalization;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Reports;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Data;

/// <summary>このファイルについて。What a workbook is, where it comes from, and what its marks mean.</summary>
internal static class AboutData
{
    public static FlatShape Shape { get; } = new(
        "about",
        "このファイルについて",
        "年度のデータについての説明の一項目。名称、注意、版、利用条件、出典、符号の意味",
        [
            new("about", "項目", FlatKind.Text, "何についての説明か。注意と出典は、いくつもあることがある"),
            new("content", "内容", FlatKind.Text, "説明の文"),
        ]);

    public static FlatTable Compose(FormContext context, string title, IReadOnlyList<CodeSetId> sets)
    {
        var (policy, stamp) = (context.Policy, context.Stamp);

        return new(
            Shape,
            [
                ["名称", $"{policy.Title} {title}"],
                ["区", policy.WardLabel],
                ["年度", policy.YearLabel],
                .. FormFurniture.Head(policy, stamp).Select(notice => (IReadOnlyList<object?>)["注意", notice]),
                ["版", stamp.Label],
                ["版の日付", stamp.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
                ["所在", stamp.Address],
                ["利用条件", Credits.LicenceAddress],
                ["利用条件の根拠", LicenceBasis(policy)],
                .. policy.Contact is { } contact ? (IReadOnlyList<object?>[])[["問合せ先", contact.Words]] : [],
                .. Credits.Of(policy).Select(credit => (IReadOnlyList<object?>)["出典", credit]),
                .. sets.Select(policy.CodeSetOf).SelectMany(Legend),
                ["空欄", policy.IsFromSources ? "原資料に記載がないことを示す。0とは違う" : "記入がないことを示す。0とは違う"],
            ]);
    }

    /// <summary>The yardsticks whose marks are explained: of the whole year, or without what only reforms have.</summary>
    public static IReadOnlyList<CodeSetId> SetsOf(PublishedPolicy policy, bool isWhole)
    {
        (ItemLevel Level, FormStage Stage)[] asked =
        [
            (ItemLevel.Strategy, FormStage.SelfEvaluation),
            (ItemLevel.Initiative, FormStage.SelfEvaluation),
            (ItemLevel.Strategy, FormStage.Midterm),
            (ItemLevel.Reform, FormStage.Midterm),
            .. isWhole ? [(ItemLevel.Reform, FormStage.SelfEvaluation)] : Array.Empty<(ItemLevel, FormStage)>(),
        ];

        var ofIndicators = FormEras.Of(policy.Era).OfIndicators;

        return [.. SetsOf(policy, asked).Concat(ofIndicators is { } one ? [one] : []).Distinct()];
    }

    /// <summary>The yardsticks of some levels and stages.</summary>
    public static IReadOnlyList<CodeSetId> SetsOf(PublishedPolicy policy, params IReadOnlyList<(ItemLevel Level, FormStage Stage)> asked) =>
        [.. asked.SelectMany(it => FormEras.Of(policy.Era).SetsOf(it.Level, it.Stage)).Distinct()];

    private static string LicenceBasis(PublishedPolicy policy) => policy switch
    {
        { IsFromSources: false } => "発行者による",
        _ when policy.Sources.Any(source => policy.SettledOf(source, FactKind.Licence) is not null) && !Credits.LicenceIsInferred(policy) =>
            "区が確認した",
        _ => Credits.LicenceIsInferred(policy) ? "推定（原資料に記載なし）" : "原資料に記載",
    };

    private static IEnumerable<IReadOnlyList<object?>> Legend(CodeSet set) =>
        set.Codes.Select(code => (IReadOnlyList<object?>)
        [
            $"{set.Label}の符号 {code.Mark}", code.Words.Length > 0 ? code.Words : "ことばは示されていない",
        ]);
}
