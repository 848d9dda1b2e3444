using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Entries;

/// <summary>指標の素性の欄。</summary>
internal static class PassportCells
{
    private const int TextLimit = 500;

    public static ValueCell<IndicatorPlan> Method { get; } = new(
        new("method", "調べ方", FieldKind.Choice)
        {
            Options = [.. Enum.GetValues<IndicatorMethod>().Select(it => new FieldOption(it.ToString(), it.Name()))],
        },
        it => it.Passport?.Method?.ToString() ?? "",
        (it, text) => With(it, passport => passport with
        {
            Method = Enum.TryParse<IndicatorMethod>(text, out var method) ? method : null,
        }));

    public static IReadOnlyList<ValueCell<IndicatorPlan>> All { get; } =
    [
        Method,
        Text("question", "質問の文", "アンケートで聞いたとおりに。", it => it.Question, (it, text) => it with { Question = text }),
        Text("choices", "「はい」に数える選択肢", "例：「そう思う」と「どちらかといえばそう思う」", it => it.Choices, (it, text) => it with { Choices = text }),
        Text("population", "だれに聞くか、何を数えるか", "例：区内に住む18歳以上から無作為に2,000人", it => it.Population, (it, text) => it with { Population = text }),
        Text("by", "だれが調べるか", "例：区の企画課", it => it.By, (it, text) => it with { By = text }),
        Text("source", "出典", "例：区民アンケート（令和5年度）", it => it.Source, (it, text) => it with { Source = text }),
        Text("why", "めざす状態を表す理由", "この数が動くと、なぜめざす状態に近づいたと言えるか。", it => it.Why, (it, text) => it with { Why = text }),
    ];

    private static ValueCell<IndicatorPlan> Text(
        string key,
        string label,
        string hint,
        Func<IndicatorPassport, string?> read,
        Func<IndicatorPassport, string?, IndicatorPassport> write) => new(
        new(key, label, FieldKind.Prose) { Hint = hint, Limit = TextLimit },
        it => it.Passport is { } passport ? read(passport) ?? "" : "",
        (it, text) => With(it, passport => write(passport, text.Length == 0 ? null : text)));

    private static IndicatorPlan With(IndicatorPlan it, Func<IndicatorPassport, IndicatorPassport> say)
    {
        var passport = say(it.Passport ?? new IndicatorPassport());

        return it with { Passport = passport == new IndicatorPassport() ? null : passport };
    }
}
