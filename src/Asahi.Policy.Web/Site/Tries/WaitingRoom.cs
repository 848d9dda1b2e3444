namespace Asahi.Policy.Web.Site.Tries;

/// <summary>How many may wait for a turn at the same time, over all accounts: so many, and a few from one neighbourhood.</summary>
internal sealed class WaitingRoom
{
    private const int Most = 200;
    private const int MostOfOne = 4;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _waiting = [];
    private int _all;

    public bool TryEnter(string neighbourhood)
    {
        lock (_lock)
        {
            var there = _waiting.GetValueOrDefault(neighbourhood);

            if (_all >= Most || there >= MostOfOne)
            {
                return false;
            }

            (_all, _waiting[neighbourhood]) = (_all + 1, there + 1);

            return true;
        }
    }

    public void Leave(string neighbourhood)
    {
        lock (_lock)
        {
            _all--;

            if (--_waiting[neighbourhood] == 0)
            {
                _waiting.Remove(neighbourhood);
            }
        }
    }
}
