namespace Asahi.Policy.Web.Site.Unsaved;

/// <summary>How often one person may put something aside: many times what somebody types
/// in several windows, and far less than a script that has gone wild.</summary>
public sealed class ScratchPace(TimeProvider clock)
{
    public const int MostInAMinute = 120;

    private readonly Lock _lock = new();
    private readonly Dictionary<int, (long Minute, int Count)> _people = [];

    public bool Admits(int person)
    {
        var minute = clock.GetUtcNow().ToUnixTimeSeconds() / 60;

        lock (_lock)
        {
            var count = _people.GetValueOrDefault(person) is var known && known.Minute == minute ? known.Count + 1 : 1;
            _people[person] = (minute, count);

            return count <= MostInAMinute;
        }
    }
}
