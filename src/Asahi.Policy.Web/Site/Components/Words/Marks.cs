using System.Globalization;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;

namespace Asahi.Policy.Web.Site.Components.Words;

/// <summary>The marks of the official forms (A, ア, ①, (ⅰ)), explained: each has an anchor in the glossary and stands
/// at the fields of staff.</summary>
public static class Marks
{
    /// <summary>The sets with their marks, in the order of the official forms.</summary>
    public static IReadOnlyList<MarkSet> All { get; } =
        [.. FormEras.All.SelectMany(era => era.CodeSets).DistinctBy(set => set.Id).Select(Of)];

    /// <summary>The marks of one set.</summary>
    public static MarkSet Of(CodeSet set) => new(
        set,
        KeyOf(set.Id),
        [.. set.Codes.Select((code, at) => new MarkTerm($"{KeyOf(set.Id)}-{at + 1}", code.Text, code.Plain))]);

    // The name of the yardstick as addresses are written: OutcomeStatus → mark-outcome-status.
    private static string KeyOf(CodeSetId set) => "mark" + string.Concat(set.ToString().Select(letter =>
        char.IsUpper(letter) ? $"-{char.ToLower(letter, CultureInfo.InvariantCulture)}" : letter.ToString()));
}

/// <summary>A yardstick and what its marks mean.</summary>
/// <param name="Set">The yardstick.</param>
/// <param name="Key">Its anchor at /glossary.</param>
/// <param name="Terms">Its marks.</param>
public sealed record MarkSet(CodeSet Set, string Key, IReadOnlyList<MarkTerm> Terms);

/// <summary>What a mark means.</summary>
/// <param name="Key">Its anchor at /glossary.</param>
/// <param name="Words">The mark and its official words.</param>
/// <param name="Text">What it means, in plain words.</param>
public sealed record MarkTerm(string Key, string Words, string Text);
