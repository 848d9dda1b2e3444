namespace Asahi.Policy.Data.Published;

/// <summary>版から求めるもの。Says how something is made of an opened edition. It is made once, and dies with what it hangs on.</summary>
/// <param name="make">Makes it. Should depend on nothing but the edition and what never changes while the program runs.</param>
/// <param name="lasts">It is small and holds no text: it stays when the edition is put away, until that is forgotten.</param>
public sealed class EditionValue<T>(Func<PublishedEdition, T> make, bool lasts = false)
    where T : notnull
{
    internal bool Lasts => lasts;

    internal T Make(PublishedEdition edition) => make(edition);
}
