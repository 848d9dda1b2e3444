using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Web.Site.Slow;

namespace Asahi.Policy.Web.Site.Components.Differences;

/// <summary>The differences of two editions, each drawn once.</summary>
public sealed class DrawnDifferences(SlowWork slow) : IForgetEditions
{
    /// <summary>Bytes of memory.</summary>
    public const long Budget = 8 * 1024 * 1024;

    // Pairs of letters: one text of two thousand letters that was written anew. All the changes of an ordinary edition are less.
    private const long MostAtOnce = 4_000_000;

    private readonly DrawnOnce<IReadOnlyList<DrawnChange>> _drawn = new(slow, Budget, SizeOf);

    /// <summary>How many were drawn so far.</summary>
    public long Drawn => _drawn.Drawn;

    /// <summary>What is kept, in bytes.</summary>
    public long Size => _drawn.Size;

    /// <exception cref="BeingPreparedException">It takes longer than a visitor should wait.</exception>
    public Task<IReadOnlyList<DrawnChange>> OfAsync(PublishedEdition before, PublishedEdition after, CancellationToken cancellation) =>
        OfAsync(before, after.Tag, after.Policy, cancellation);

    /// <summary>The same for what is not an edition yet.</summary>
    /// <exception cref="BeingPreparedException">It takes longer than a visitor should wait.</exception>
    public Task<IReadOnlyList<DrawnChange>> OfAsync(
        PublishedEdition before,
        string hash,
        PublishedPolicy after,
        CancellationToken cancellation) =>
        _drawn.OfAsync(
            $"{before.Tag} {hash}",
            () =>
            {
                var changes = EditionDifference.Between(before.Policy, after);

                return (changes.Sum(Cost) > MostAtOnce, () => DrawnChange.Of(changes));
            },
            cancellation);

    public void Forget(int editionId) => Forget();

    public void Forget() => _drawn.Forget();

    /// <summary>What it costs at most to compare two texts.</summary>
    public static long Cost(string? before, string? after) => (before?.Length ?? 0) * (long)(after?.Length ?? 0);

    /// <summary>What compared texts take in memory.</summary>
    public static long SizeOf(IReadOnlyList<TextSegment> segments) =>
        100L + segments.Sum(segment => 60L + (2L * segment.Text.Length));

    private static long Cost(FieldChange change) => Cost(change.Before, change.After);

    private static long SizeOf(IReadOnlyList<DrawnChange> drawn) =>
        drawn.Sum(it => 200L + (2L * ((it.Change.Before?.Length ?? 0) + (it.Change.After?.Length ?? 0))) + SizeOf(it.Segments));
}
