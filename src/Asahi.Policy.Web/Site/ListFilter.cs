using System.Globalization;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Web.Site;

/// <summary>Which items of a list are wanted. It goes along in the address from the list to its items, through saves, and back.</summary>
/// <param name="State">In which state. Null: in any.</param>
/// <param name="Section">Of which section: <see cref="Own"/>, or its number. Null: of all.</param>
/// <param name="Late">Only what is late.</param>
/// <param name="Text">Only what says this, anywhere. Null: whatever it says.</param>
public sealed record ListFilter(ItemState? State = null, string? Section = null, bool Late = false, string? Text = null)
{
    /// <summary>Of the sections of who asks.</summary>
    public const string Own = "own";

    private const int LongestText = 100;

    private readonly string? _folded = Text is null ? null : TextFolding.Fold(Text);

    public static ListFilter None { get; } = new();

    public bool IsNone => this == None;

    /// <summary>As it stands in an address; empty: all of them.</summary>
    public string Query => Pairs.Any() ? $"?{AndPairs[1..]}" : "";

    /// <summary>The same, behind something else that the address asks for.</summary>
    public string AndPairs => string.Concat(Pairs.Select(pair => $"&{pair}"));

    /// <summary>Null: the address asks for nothing at all, not even for all of them.</summary>
    public static ListFilter? Asked(HttpRequest request) => request.QueryString.HasValue ? Of(request) : null;

    /// <summary>What cannot be read wants nothing special.</summary>
    public static ListFilter Of(HttpRequest request)
    {
        var (section, text) = (request.Query["section"].ToString(), TypedText.TidyLine(request.Query["q"]));

        return new ListFilter(
            Enum.TryParse<ItemState>(request.Query["state"], out var state) && Enum.IsDefined(state) ? state : null,
            section == Own || int.TryParse(section, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? section : null,
            request.Query["late"] == "true",
            text.Length is > 0 and <= LongestText ? text : null);
    }

    public bool Takes(DraftLine line, Actor actor) =>
        (State is null || State == line.State)
        && IsOfSection(line, actor)
        && (!Late || line.IsLate)
        && (_folded is null || line.Says(_folded));

    /// <summary>Whether an item is of the sections that are wanted, whatever else is.</summary>
    public bool IsOfSection(DraftLine line, Actor actor) => Section switch
    {
        null => true,
        Own => IsOwn(line, actor),
        var number => line.Item.SectionId?.ToString(CultureInfo.InvariantCulture) == number,
    };

    /// <summary>Whether somebody may write or review an item.</summary>
    public static bool IsOwn(DraftLine line, Actor actor) =>
        actor.MayWriteFor(line.Item.SectionId) || actor.MayReviewFor(line.Item.SectionId);

    private IEnumerable<string> Pairs
    {
        get
        {
            if (State is { } state)
            {
                yield return $"state={state}";
            }

            if (Section is not null)
            {
                yield return $"section={Section}";
            }

            if (Late)
            {
                yield return "late=true";
            }

            if (Text is not null)
            {
                yield return $"q={Uri.EscapeDataString(Text)}";
            }
        }
    }
}
