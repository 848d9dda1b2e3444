using System.Globalization;
using System.Text.RegularExpressions;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Architecture;

/// <summary>The colours of tokens.css, reckoned by the formula of WCAG: 4.5 for text, 3 for what is no text.</summary>
public sealed partial class TokenTests
{
    private static readonly Dictionary<string, string> _tokens = Declarations().Matches(Repository.Read("src/Asahi.Policy.Web/Styles/tokens.css"))
        .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    [Theory]
    [InlineData("ink", "paper", 4.5)]
    [InlineData("text", "paper", 4.5)]
    [InlineData("quiet", "paper", 4.5)]
    [InlineData("quiet", "ground", 4.5)]
    [InlineData("edge", "paper", 4.5)]
    [InlineData("key", "paper", 4.5)]
    [InlineData("link", "paper", 4.5)]
    [InlineData("link", "ground", 4.5)]
    [InlineData("magenta-900", "paper", 4.5)]
    [InlineData("magenta-900", "ground", 4.5)]
    [InlineData("ok", "paper", 4.5)]
    [InlineData("go", "paper", 4.5)]
    [InlineData("warn", "warn-tint", 4.5)]
    [InlineData("stop", "stop-tint", 4.5)]
    [InlineData("del", "del-tint", 4.5)]
    [InlineData("ins", "ins-tint", 4.5)]
    [InlineData("del", "paper", 4.5)]
    [InlineData("ins", "paper", 4.5)]
    [InlineData("warn-edge", "paper", 3)]
    [InlineData("stop-edge", "paper", 3)]
    [InlineData("edge", "ground", 4.5)]
    public void A_pair_of_colours_has_contrast(string front, string back, double least) =>
        Assert.True(Contrast(front, back) >= least, $"{front} on {back}: {Contrast(front, back):0.00}");

    [Fact]
    public void The_formula_is_the_one_of_wcag() => Assert.Equal(21, Contrast("#000000", "#ffffff"), 2);

    private static double Contrast(string front, string back)
    {
        var (one, two) = (Luminance(Value(front)), Luminance(Value(back)));

        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    private static string Value(string token) =>
        token.StartsWith('#') ? token : Reference().Match(_tokens[token]) is { Success: true } reference ? Value(reference.Groups[1].Value) : _tokens[token];

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;

            return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex(@"--([\w-]+): (#[0-9a-f]{6}|var\(--[\w-]+\));")]
    private static partial Regex Declarations();

    [GeneratedRegex(@"^var\(--([\w-]+)\)$")]
    private static partial Regex Reference();
}
