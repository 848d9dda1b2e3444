namespace Asahi.Policy.Web.Site.Tries;

/// <summary>How fast strangers may try one account, all of them together.</summary>
/// <param name="Free">Tries in vain before anybody waits.</param>
/// <param name="Longest">The longest time from one turn to the next; the first is a second, and each is twice the one before.</param>
/// <param name="Ebb">After how long a try in vain no longer counts.</param>
internal sealed record QueuePace(int Free, TimeSpan Longest, TimeSpan Ebb)
{
    private static readonly TimeSpan _first = TimeSpan.FromSeconds(1);

    /// <summary>How high the count may rise: what is above changes nothing but the time until it is forgotten.</summary>
    public int Highest => Free + (int)Math.Ceiling(Math.Log2(Longest / _first)) + 1;

    /// <summary>A hundred and eighty an hour at most. Short enough to be waited for.</summary>
    public static QueuePace OfPasswords(int free) => new(free, TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(2));

    /// <summary>Four an hour at most: who gets there knows the password, and there are a million codes only.</summary>
    public static QueuePace OfCodes(int free) => new(free, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30));

    public TimeSpan After(double level) => level < Free ? TimeSpan.Zero
        : TimeSpan.FromTicks(Math.Min(_first.Ticks << (int)Math.Min(level - Free, 20), Longest.Ticks));
}
