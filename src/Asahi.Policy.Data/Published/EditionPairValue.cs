namespace Asahi.Policy.Data.Published;

/// <summary>二つの版から求めるもの。Hangs on the later one, as <see cref="EditionValue{T}"/> does on one.</summary>
/// <param name="make">Makes it of the earlier and the later edition.</param>
public sealed class EditionPairValue<T>(Func<PublishedEdition, PublishedEdition, T> make)
    where T : notnull
{
    internal T Make(PublishedEdition earlier, PublishedEdition later) => make(earlier, later);
}
