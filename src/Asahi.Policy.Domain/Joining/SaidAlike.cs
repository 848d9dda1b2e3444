using Asahi.Policy.Domain.Lineages;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Joining;

/// <summary>Whether two documents say the same: width, radicals, blanks and line ends are no difference.</summary>
internal static class SaidAlike
{
    // Of the names of one item in two documents half of the letter pairs and more are the same; of two items hardly any.
    private const double SameItem = 0.3;

    public static bool IsSame(string one, string other) => one == other || Key(one) == Key(other);

    /// <summary>What is the same for whoever reads it.</summary>
    public static string Key(string text) => string.Concat(TextFolding.Fold(text).Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>Whether two names may be those of one item. What has no name may be any.</summary>
    public static bool MayBeOne(string? one, string? other) =>
        string.IsNullOrWhiteSpace(one) || string.IsNullOrWhiteSpace(other) || IsSame(one, other)
        || new Likeness(one).To(new Likeness(other)) >= SameItem;
}
