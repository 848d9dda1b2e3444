using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras.Data;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa3;

/// <summary>様式5のデータ。The same facts as the form, as tables that machines read.</summary>
public static class Form5Data
{
    /// <summary>データの表を組み立てる：具体的取組、戦略の内容、説明。</summary>
    public static IReadOnlyList<FlatTable> Compose(FormContext context) =>
        [
            .. Tables(context.Policy),
            AboutData.Compose(context, Form5.Title, AboutData.SetsOf(
                context.Policy,
                (ItemLevel.Strategy, FormStage.SelfEvaluation),
                (ItemLevel.Initiative, FormStage.SelfEvaluation))),
        ];

    /// <summary>説明を除いた表。</summary>
    internal static IReadOnlyList<FlatTable> Tables(PublishedPolicy policy) =>
        [ResultData.Compose(policy), StrategyTextData.Compose(policy)];
}
