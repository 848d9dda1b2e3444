using System.Globalization;
using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site.Components.Entry;
using Asahi.Policy.Web.Site.Routing;

namespace Asahi.Policy.Web.Features.Logs;

/// <summary>What is asked of the log, as it stands in the address: kept from page to page and in the address of the CSV. The kind of
/// action is no "action": that is a name of the framework.</summary>
public sealed record LogInput(
    string? Year,
    string? Person,
    string? Who,
    string? Item,
    string? Stage,
    string? Kind,
    string? From,
    string? To,
    string? Before,
    string? After)
{
    /// <summary>In place of a number: what is of no year; what nobody did who was signed in.</summary>
    public const string None = "none";

    private const int LongestWord = 60;

    /// <summary>Of the newest page; none that is blank.</summary>
    public string Query => QueryString.Create(Asked().Where(it => !string.IsNullOrEmpty(it.Value))).ToString();

    public bool AsksNothing => Query.Length == 0;

    public LogCursor Cursor => new(Number(Before), Number(After));

    /// <summary>The same, of one person alone: what was typed of a person gives way to it.</summary>
    public LogInput Of(int? person) => this with { Person = person is { } id ? Words(id) : None, Who = null };

    /// <summary>The page after this one, or before it: the query and one record more.</summary>
    public string Older(long last) => $"{Query}{(AsksNothing ? '?' : '&')}before={Words(last)}";

    public string Newer(long first) => $"{Query}{(AsksNothing ? '?' : '&')}after={Words(first)}";

    /// <summary>Narrows what may be read by what is asked.</summary>
    /// <param name="whole">What may be read.</param>
    /// <returns>With what cannot be read in it; then nothing is to be shown, for it would be something else.</returns>
    public (LogFilter Filter, IReadOnlyList<Fault> Faults) Narrow(LogFilter whole)
    {
        var faults = new List<Fault>();
        var (from, to) = (Day("from", From, faults), Day("to", To, faults));

        if (from > to)
        {
            faults.Add(new Fault("to", "期間の終わりが、始まりより前になっています"));
        }

        if (Person is { Length: > 0 } and not None && Number(Person) is null)
        {
            faults.Add(new Fault("person", "職員を、一覧から選んでください"));
        }

        if (Year is { Length: > 0 } and not None && Number(Year) is null)
        {
            faults.Add(new Fault("year", "年度を、一覧から選んでください"));
        }

        foreach (var (field, typed) in new[] { ("who", Who), ("item", Item) })
        {
            if (TypedText.TidyLine(typed).Length > LongestWord)
            {
                faults.Add(new Fault(field, $"{LongestWord}文字までで入力してください"));
            }
        }

        return (whole with
        {
            Year = whole.Year ?? (int?)Number(Year),
            IsOfNoYear = whole.IsOfNoYear || Year == None,
            Person = (int?)Number(Person),
            IsOfCommandLine = Person == None,
            Who = TypedText.TidyLine(Who),
            Item = TypedText.TidyLine(HalfWidth.Of(Item)),
            Stage = StageNames.Find(Stage),
            Action = Enum.TryParse<ChangeAction>(Kind, out var action) && Enum.IsDefined(action) ? action : null,
            From = from,
            To = to,
        }, faults);
    }

    private Dictionary<string, string?> Asked() => new()
    {
        ["year"] = Year,
        ["person"] = Person,
        ["who"] = Who,
        ["item"] = Item,
        ["stage"] = Stage,
        ["kind"] = Kind,
        ["from"] = From,
        ["to"] = To,
    };

    private static DateOnly? Day(string field, string? typed, List<Fault> faults)
    {
        var text = TypedText.TidyLine(HalfWidth.Of(typed)).Replace('/', '-');

        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is > 1900 and < 9999)
        {
            return day;
        }

        faults.Add(new Fault(field, "日付は「2026-06-10」のように入力してください"));

        return null;
    }

    private static long? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Words(long number) => number.ToString(CultureInfo.InvariantCulture);
}
