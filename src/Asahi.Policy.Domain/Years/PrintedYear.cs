namespace Asahi.Policy.Domain.Years;

/// <summary>書かれた年。A year as it was typed or printed, which may be one that never was: 平成33年, or a day before its era began.</summary>
/// <param name="Era">元号（例: 令和）。Null: counted by the Gregorian calendar.</param>
/// <param name="Count">何年目か、または西暦。元年 is 1.</param>
public readonly record struct PrintedYear(string? Era, int Count)
{
    private static readonly Dictionary<string, (DateOnly First, DateOnly Last)> _eras = new()
    {
        ["昭和"] = (new(1926, 12, 25), new(1989, 1, 7)),
        ["平成"] = (new(1989, 1, 8), new(2019, 4, 30)),
        ["令和"] = (new(2019, 5, 1), DateOnly.MaxValue),
    };

    /// <summary>西暦。</summary>
    /// <exception cref="KeyNotFoundException">There is no such era; ask <see cref="Fault()"/> first.</exception>
    public int Gregorian => Era is null ? Count : _eras[Era].First.Year + Count - 1;

    /// <summary>その年がなかった理由。The year in which an era ended counts, as a fiscal year may bear its name (平成31年度).</summary>
    /// <returns>Null when there was or will be such a year.</returns>
    public string? Fault() => this switch
    {
        { Era: { } era } when !_eras.ContainsKey(era) => $"元号「{era}」を読めません",
        { Count: < 1 } => "元年より前の年はありません",
        _ when Gregorian > DateOnly.MaxValue.Year => "年が大きすぎます",
        { Era: { } era } when Gregorian > _eras[era].Last.Year => $"{era}は{_eras[era].Last.Year - _eras[era].First.Year + 1}年までです",
        _ => null,
    };

    /// <summary>その日がなかった理由。</summary>
    /// <param name="month">月。</param>
    /// <param name="day">日。</param>
    /// <returns>Null when there was or will be such a day.</returns>
    public string? Fault(int month, int day)
    {
        if (Fault() is { } fault)
        {
            return fault;
        }

        if (month is < 1 or > 12)
        {
            return "月は1から12までです";
        }

        if (day < 1 || day > DateTime.DaysInMonth(Gregorian, month))
        {
            return $"{Gregorian}年{month}月は{DateTime.DaysInMonth(Gregorian, month)}日までです";
        }

        var (date, era) = (Day(month, day), Era is null ? default : _eras[Era]);

        return Era switch
        {
            null => null,
            _ when date < era.First => $"{Era}は{Printed(era.First)}からです",
            _ when date > era.Last => $"{Era}は{Printed(era.Last)}までです",
            _ => null,
        };
    }

    /// <summary>日付。</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day; ask <see cref="Fault(int, int)"/> first.</exception>
    public DateOnly Day(int month, int day) => new(Gregorian, month, day);

    private static string Printed(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
