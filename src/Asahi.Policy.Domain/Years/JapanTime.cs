namespace Asahi.Policy.Domain.Years;

/// <summary>日本時間。Nine hours ahead of UTC all the year round.</summary>
public static class JapanTime
{
    private static readonly TimeSpan _ahead = TimeSpan.FromHours(9);

    /// <summary>日本時間の日付。</summary>
    /// <param name="utc">日時（UTC）。</param>
    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(utc + _ahead);
}
