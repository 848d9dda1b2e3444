using System.Globalization;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Web.Site.Routing;

namespace Asahi.Policy.Web.Features.Entries.Together;

/// <summary>An entry that somebody says to have read: which, and in which version it stood on the page.</summary>
public sealed record ReadEntry(string ItemKey, FormStage Stage, int Version)
{
    /// <summary>As a box of the form carries it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ItemKey} {StageNames.Of(Stage)} {Version}");

    /// <summary>Null: a form that was made by hand.</summary>
    public static ReadEntry? Parse(string? text) =>
        text?.Split(' ') is [{ Length: > 0 } key, var stage, var version]
        && StageNames.Find(stage) is { } known
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new ReadEntry(key, known, number)
            : null;
}
