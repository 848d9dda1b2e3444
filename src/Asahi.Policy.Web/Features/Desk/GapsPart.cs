using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Web.Features.Desk;

/// <summary>The fields that are missing of an entry, each a link to the very field.</summary>
/// <param name="Address">The address of the entry.</param>
public sealed record GapsPart(string Address, IReadOnlyList<Fault> Missing)
{
    private const int Most = 4;

    public IEnumerable<Fault> Shown => Missing.Take(Most);

    public int More => Math.Max(0, Missing.Count - Most);

    /// <summary>Short: a list has no room for the whole sentence.</summary>
    public static string Words(Fault fault) => fault.Message
        .Replace("を入力してください", "", StringComparison.Ordinal)
        .Replace("を選んでください", "", StringComparison.Ordinal)
        .Trim('「', '」');
}
