using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site.Components.Entry;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>The day of a decision (決裁日): between the first that the record can know and today.</summary>
internal static class DecisionDay
{
    /// <summary>The first day of 平成: no decision of this record is older.</summary>
    public static readonly DateOnly Earliest = new(1989, 1, 8);

    /// <summary>Reads the date of a decision.</summary>
    /// <param name="typed">What was typed. Nothing typed is no date and no fault.</param>
    /// <param name="today">The last day that it can be.</param>
    /// <param name="day">The date.</param>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static string? Read(string? typed, DateOnly today, out DateOnly? day)
    {
        if (TypedDay.Read("決裁日", typed, out day) is { } odd)
        {
            return odd;
        }

        if (day is not { } read)
        {
            return null;
        }

        if (read >= Earliest && read <= today)
        {
            return null;
        }

        day = null;

        return read < Earliest
            ? $"決裁日は、{Wareki.Date(Earliest)}から今日までの日付で入力してください。入力された日は{read.Year}年{read.Month}月{read.Day}日です"
            : $"決裁日は、今日までの日付で入力してください。今日は{Wareki.Date(today)}、入力された日は{Wareki.Date(read)}です";
    }
}
