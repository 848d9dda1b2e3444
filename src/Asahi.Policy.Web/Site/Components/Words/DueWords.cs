namespace Asahi.Policy.Web.Site.Components.Words;

/// <summary>How long there is until a day, or since.</summary>
internal static class DueWords
{
    public static string Of(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        0 => "今日まで",
        > 0 and var left => $"あと{left}日",
        var over => $"{-over}日すぎ",
    };
}
