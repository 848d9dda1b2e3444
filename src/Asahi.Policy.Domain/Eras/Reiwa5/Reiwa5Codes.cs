namespace Asahi.Policy.Domain.Eras.Reiwa5;

/// <summary>符号の組。The form gives A and B and, as far as was seen, no words: what they mean a ward may say in its settings.</summary>
internal static class Reiwa5Codes
{
    public static CodeSet Indicators { get; } = new(CodeSetId.IndicatorStatus, "アウトカム指標の達成状況（定量評価）",
    [
        new("A", "", CodeMeaning.Unstated, "指標ごとに区がつけた符号です。様式に意味の説明は見つかっていません。区が意味を示しているときは、そのことばを添えます。"),
        new("B", "", CodeMeaning.Unstated, "指標ごとに区がつけた符号です。様式に意味の説明は見つかっていません。区が意味を示しているときは、そのことばを添えます。"),
    ])
    {
        Brief = "達成状況",
        Before = "アウトカム指標の",
        Term = "outcome",
    };
}
