namespace Asahi.Policy.Forms.Pdf.Text;

/// <summary>字の大きさと太さ。Points.</summary>
internal sealed record TextStyle(double Size, bool IsBold = false)
{
    private const double Ascent = 0.88;

    public static TextStyle Body { get; } = new(8.25);

    public static TextStyle Strong { get; } = new(8.25, IsBold: true);

    public static TextStyle Column { get; } = new(8.25, IsBold: true) { Spacing = 1.35 };

    public static TextStyle Stage { get; } = new(8.25, IsBold: true) { Spacing = 1.4 };

    public static TextStyle Absent { get; } = new(7) { IsGrey = true };

    public static TextStyle Note { get; } = new(6.75) { Spacing = 1.4 };

    public static TextStyle Title { get; } = new(13, IsBold: true) { Spacing = 1.4 };

    public static TextStyle Subtitle { get; } = new(9.5, IsBold: true);

    public static TextStyle Head { get; } = new(8);

    public static TextStyle Foot { get; } = new(7);

    public static TextStyle Caption { get; } = new(8.5, IsBold: true);

    /// <summary>From line to line, in sizes.</summary>
    public double Spacing { get; init; } = 1.5;

    public bool IsGrey { get; init; }

    public double Height => Size * Spacing;

    /// <summary>From the top of a line to where its letters stand.</summary>
    public double Baseline => ((Spacing - 1) * Size / 2) + (Ascent * Size);

    /// <summary>The heading of a part, by its depth.</summary>
    public static TextStyle Heading(int level) => new(level switch { 1 => 10.5, 2 => 9.5, _ => 9 }, IsBold: true) { Spacing = 1.4 };
}
