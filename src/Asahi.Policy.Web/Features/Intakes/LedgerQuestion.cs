using System.Globalization;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Intakes;

/// <summary>Which lines of a ledger are wanted. It goes along in the address, through saves and back.</summary>
/// <param name="Document">Of which document. Null: of the first that has something to be said.</param>
/// <param name="View">Which of its lines. Null: those of which something is to be said, even if there are none.</param>
/// <param name="Page">Which page of them.</param>
/// <param name="Line">The line for which all choices are wanted. Null: none.</param>
public sealed record LedgerQuestion(int? Document = null, LedgerView? View = null, int Page = 1, int? Line = null)
{
    public static LedgerQuestion Of(HttpRequest request) => new(
        Number(request.Query["document"]),
        Enum.GetValues<LedgerView>().Where(view => view.Key() == request.Query["lines"]).Select(view => (LedgerView?)view).FirstOrDefault(),
        Number(request.Query["page"]) ?? 1,
        Number(request.Query["line"]));

    public string AddressIn(string ward, int id)
    {
        string[] pairs =
        [
            .. Pair("document", Document),
            .. View is { } view ? new[] { $"lines={view.Key()}" } : [],
            .. Pair("page", Page > 1 ? Page : null),
            .. Pair("line", Line),
        ];

        return StaffMap.ToIntake(ward, id) + (pairs.Length == 0 ? "" : $"?{string.Join('&', pairs)}");
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static string[] Pair(string name, int? number) =>
        number is { } given ? [string.Create(CultureInfo.InvariantCulture, $"{name}={given}")] : [];
}

/// <summary>Which lines of a ledger.</summary>
public enum LedgerView
{
    /// <summary>Those of which somebody has to say something.</summary>
    Open = 1,

    NotUnderstood = 2,

    Furniture = 3,

    Placed = 4,

    ByHand = 5,

    All = 6,
}

/// <summary>What the views of a ledger are called, and which lines they take.</summary>
public static class LedgerViews
{
    public static string Key(this LedgerView view) => view switch
    {
        LedgerView.Open => "open",
        LedgerView.NotUnderstood => LineFate.NotUnderstood.Key(),
        LedgerView.Furniture => LineFate.Furniture.Key(),
        LedgerView.Placed => LineFate.Placed.Key(),
        LedgerView.ByHand => "by-hand",
        _ => "all",
    };

    public static string Name(this LedgerView view) => view switch
    {
        LedgerView.Open => "確かめる行",
        LedgerView.NotUnderstood => LineFate.NotUnderstood.Name(),
        LedgerView.Furniture => LineFate.Furniture.Name(),
        LedgerView.Placed => LineFate.Placed.Name(),
        LedgerView.ByHand => "人が決めた行",
        _ => "すべて",
    };

    public static bool Takes(this LedgerView view, LedgerLine line) => view switch
    {
        LedgerView.Open => line.Fault is not null || line is { Fate: LineFate.NotUnderstood, IsByHand: false },
        LedgerView.NotUnderstood => line.Fate == LineFate.NotUnderstood,
        LedgerView.Furniture => line.Fate == LineFate.Furniture,
        LedgerView.Placed => line.Fate == LineFate.Placed,
        LedgerView.ByHand => line.IsByHand,
        _ => true,
    };
}
