using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site.Components.Entry;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>The day of a decision (決裁日): between the first that the record can know and today.</summary>
internal static class DecisionDay
{
    /// <summary>The first day of 平成: no decision of this record is older.</summary>
    public static readonly DateOnly Earliest = new(1989, 1, 8);

    /// <summary>Asks about a decision that lies before the request: it was made of something else, or it is a slip.</summary>
    public static string? Early(DateOnly? day, DateTime preparedAt) => day < JapanTime.DateOf(preparedAt)
        ? $"決裁日（{Wareki.Date(day.Value)}）が、承認を依頼した日（{Wareki.Date(JapanTime.DateOf(preparedAt))}）より前です。正しければ、下の印を付けてください"
        : null;

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
