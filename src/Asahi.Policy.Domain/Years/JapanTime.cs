using System.Globalization;

namespace Asahi.Policy.Domain.Years;

/// <summary>日本時間。Nine hours ahead of UTC all the year round.</summary>
public static class JapanTime
{
    private static readonly TimeSpan _ahead = TimeSpan.FromHours(9);

    /// <summary>日本時間の日付。</summary>
    /// <param name="utc">日時（UTC）。</param>
    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(utc + _ahead);

    /// <summary>ある日の始業の時刻（日本時間9時）。</summary>
    /// <returns>日時（UTC）。</returns>
    public static DateTime Morning(DateOnly day) => day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc) - _ahead;

    /// <summary>ある日のある時刻（日本時間）。</summary>
    /// <returns>日時（UTC）。</returns>
    public static DateTime At(DateOnly day, TimeOnly time) => DateTime.SpecifyKind(day.ToDateTime(time) - _ahead, DateTimeKind.Utc);

    /// <summary>日本時間でその日が始まる時。</summary>
    /// <returns>日時（UTC）。</returns>
    public static DateTime StartOf(DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - _ahead, DateTimeKind.Utc);

    /// <summary>日本時間でその日が終わる時。</summary>
    /// <param name="utc">日時（UTC）。</param>
    /// <returns>日時（UTC）。</returns>
    public static DateTime EndOfDay(DateTime utc) =>
        DateTime.SpecifyKind(DateOf(utc).AddDays(1).ToDateTime(TimeOnly.MinValue) - _ahead, DateTimeKind.Utc);

    /// <summary>日本時間の日付と時刻を、並べ替えられる形で（例: 2022-06-10 10:05:07）。</summary>
    /// <param name="utc">日時（UTC）。</param>
    public static string Sortable(DateTime utc) => (utc + _ahead).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>日本時間の時刻（例: 10時05分）。</summary>
    /// <param name="utc">日時（UTC）。</param>
    public static string Clock(DateTime utc) => (utc + _ahead).ToString("H'時'mm'分'", CultureInfo.InvariantCulture);

    /// <summary>日本時間の日付と時刻（例: 令和4年（2022年）6月10日 10時05分）。</summary>
    /// <param name="utc">日時（UTC）。</param>
    public static string Moment(DateTime utc) => $"{Wareki.Date(DateOf(utc))} {Clock(utc)}";
}
