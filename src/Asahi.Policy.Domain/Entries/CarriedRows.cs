using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Entries;

/// <summary>前の年度からの問いの行。The questions follow from the year before; only their answers are written.</summary>
internal static class CarriedRows
{
    private static readonly EntryCell _answer = new("answer", "どうなったか", FieldKind.Choice)
    {
        Options = [.. Enum.GetValues<CarriedAnswer>().Select(it => new FieldOption(it.ToString(), it.Name()))],
    };

    private static readonly EntryCell _reason = new("reason", "補足", FieldKind.Prose)
    {
        Limit = CarriedQuestion.ReasonMaxLength,
        Hint = "「やめた」のときは、理由を書いてください。公開されます。",
    };

    public static EntryRows Rows { get; } = new(
        "carried",
        "前の年度の評価で書いたこと",
        "問い",
        [_answer, _reason],
        reading => [.. Of(reading).Select(Row)],
        (reading, rows) => reading.Content with
        {
            Value = (ItemPlan)reading.Content.Value with
            {
                Carried = ((ItemPlan)reading.Content.Value).Carried is { } carried ? [.. carried.Select(it => Answered(it, rows))] : null,
            },
        })
    {
        IsFixed = true,
        HidesEmpty = true,
        Hint = "答えがなくても、確認の依頼も公開もできます。答えは、この年度のページに出ます。",
        NameOf = (reading, key) => Find(reading, key)?.Words ?? "",
        Title = (reading, key) => Find(reading, key)?.Words,
        Wants = row => row[_answer.Key] == nameof(CarriedAnswer.Stopped) && row[_reason.Key].Length == 0
            ? (_reason.Key, "「やめた」理由を入力してください")
            : null,
        SaidWhenBlank = "（答えは、まだありません）",
    };

    private static IReadOnlyList<CarriedQuestion> Of(EntryReading reading) => (reading.Content.Value as ItemPlan)?.Carried ?? [];

    private static CarriedQuestion? Find(EntryReading reading, string key) => Of(reading).FirstOrDefault(it => it.Key == key);

    private static EntryRow Row(CarriedQuestion it) => new(it.Key, new Dictionary<string, string>
    {
        [_answer.Key] = it.Answer?.ToString() ?? "",
        [_reason.Key] = it.Reason ?? "",
    });

    private static CarriedQuestion Answered(CarriedQuestion it, IReadOnlyList<EntryRow> rows) =>
        rows.FirstOrDefault(row => row.Key == it.Key) is not { } row ? it : it with
        {
            Answer = Enum.TryParse<CarriedAnswer>(row[_answer.Key], out var answer) ? answer : null,
            Reason = row[_reason.Key] is { Length: > 0 } reason ? reason : null,
        };
}
