using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Wards;

/// <summary>予告した次の更新。What general affairs has announced for one year: a day or a month, and words.</summary>
/// <param name="FiscalYear">運営方針の年度。</param>
/// <param name="Year">西暦の年。</param>
/// <param name="Month">月。</param>
/// <param name="Day">日。Null: the whole month.</param>
/// <param name="Words">文（例: 令和5年6月ごろ、自己評価を公開します）。</param>
/// <param name="Edition">予告した時に公開中だった版の番号。With the next edition the announcement is over. 0: nothing was public.</param>
public sealed record UpcomingUpdate(int FiscalYear, int Year, int Month, int? Day, string Words, int Edition)
{
    /// <summary>文の最大の長さ。</summary>
    public const int WordsMaxLength = 100;

    /// <summary>予告した時期の最後の日。</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public DateOnly LastDay => Day is { } day ? new DateOnly(Year, Month, day) : new DateOnly(Year, Month, 1).AddMonths(1).AddDays(-1);

    /// <summary>時期（例: 令和5年（2023年）6月）。</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string When => Day is null ? Wareki.Month(LastDay) : Wareki.Date(LastDay);
}
