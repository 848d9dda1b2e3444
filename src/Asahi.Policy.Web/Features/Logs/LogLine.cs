using System.Globalization;
using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Web.Site.Components.Words;

namespace Asahi.Policy.Web.Features.Logs;

/// <summary>A line of the log with the ways that lead on from it.</summary>
/// <param name="Line">The line.</param>
/// <param name="Subject">What it is about, in words; empty: the year as a whole, or what its fields say.</param>
/// <param name="Address">Where that stands now. Null: no more, or not for who looks.</param>
/// <param name="OfPerson">The log of who did it.</param>
public sealed record LogLine(ChangeLine Line, string Subject, string? Address, string OfPerson)
{
    private const string Account = "職員";

    /// <summary>What was done, of which kind of thing.</summary>
    public string Title => ChangeWords.Of(Line.Record.Action);

    /// <summary>The number of the account that was changed. Null: it was none.</summary>
    public static int? PersonOf(ChangeRecord record) =>
        record.Other is { } other && other.StartsWith(Account, StringComparison.Ordinal)
            && int.TryParse(other[Account.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? id
                : null;

    /// <summary>The item as its number was then, or what else was changed.</summary>
    public static string SubjectOf(ChangeRecord record) => record switch
    {
        { Item: { } item } => item,
        { ItemKey: ItemKeys.Whole } => "全体",
        { ItemKey: { } key } => ItemKeys.PlaceOf(key)?.ToString() ?? key,
        _ => record.Other ?? "",
    };
}
