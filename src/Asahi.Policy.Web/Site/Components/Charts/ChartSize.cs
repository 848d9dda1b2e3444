namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>For how wide a place a chart is drawn. Two drawings stand on a page, and the style sheet shows one of them.</summary>
/// <param name="Width">In the units of the drawing.</param>
/// <param name="Text">The height of its letters, in the same units.</param>
public sealed record ChartSize(int Width, int Text)
{
    /// <summary>The letters stay above 12 px down to a place of 645 px.</summary>
    public static readonly ChartSize Wide = new(860, 16);

    /// <summary>For a phone: at 272 px the letters are still 12 px high.</summary>
    public static readonly ChartSize Narrow = new(340, 15);

    public bool IsNarrow => Width < 600;

    /// <summary>From one line of text to the next.</summary>
    public double LineHeight => Text * 1.3;
}
