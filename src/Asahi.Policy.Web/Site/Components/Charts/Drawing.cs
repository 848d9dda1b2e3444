using System.Globalization;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>What a chart looks like at one size: shapes in their places, without colours.</summary>
public sealed record Drawing(double Width, double Height, IReadOnlyList<Shape> Shapes)
{
    /// <summary>How many values have their number written on them.</summary>
    public int Numbers => Shapes.Count(shape => shape.Role == Roles.Number);

    public string ViewBox => $"0 0 {Number(Width)} {Number(Height)}";

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>An element of SVG.</summary>
/// <param name="Element">Its name.</param>
/// <param name="Role">What it is in the chart: the style sheet and <see cref="ChartInk"/> know how that looks.</param>
/// <param name="Attributes">Its places.</param>
/// <param name="Text">What a text says.</param>
public sealed record Shape(string Element, string Role, IReadOnlyList<KeyValuePair<string, string>> Attributes, string? Text = null);
