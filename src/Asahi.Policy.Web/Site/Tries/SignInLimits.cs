using System.Collections.Concurrent;
using System.Net;

namespace Asahi.Policy.Web.Site.Tries;

/// <summary>How often a password or a code may be tried: asked before anything is
/// hashed, because hashing is what an attacker would have us do.
/// Nobody is shut out by what somebody else does elsewhere. What is counted: an account from one network, which then waits longer and
/// longer; a network whatever it tries; and an account as a whole, whose tries then come one after the other (<see cref="AccountQueue"/>).
/// A device that the person has signed in from before is counted by itself and by nothing else.</summary>
/// <remarks>All times are those of a clock that nobody can set. Nothing is written to the record: a try takes the
/// same work whoever is named, and a restart, which forgets the counts, is not in the hands of a visitor.</remarks>
public sealed class SignInLimits(IConfiguration configuration, TimeProvider clock) : IDisposable
{
    /// <summary>What counts as code: the second step, in which somebody is who knows the password already.</summary>
    public const string Code = "code";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    private readonly Pauses _pauses = new(Setting(configuration, "SignIn:PerAccountAndMinute", 5), clock);
    private readonly NetworkTries _networks = new(Setting(configuration, "SignIn:PerNetworkAndMinute", 30), clock);
    private readonly int _freeOfAll = 2 * Setting(configuration, "SignIn:PerAccountAndMinute", 5);
    private readonly WaitingRoom _room = new();

    // Neighbourhoods from which somebody of the staff has come in since the start. In memory alone, like all that is counted here.
    private readonly Recents<string, bool> _homes = new(200);

    // Half of the processors may hash for strangers: pages, and people who come from their own devices, have the others.
    private readonly SemaphoreSlim _hashing = new(Math.Max(1, Environment.ProcessorCount / 2));

    // Those of persons are as many as there are accounts, and stay; names that were made up push out one another, and nothing else.
    private readonly ConcurrentDictionary<string, AccountQueue> _ofPersons = [];
    private readonly Recents<string, AccountQueue> _ofOthers = new(10_000);

    /// <summary>Asks to make one try. May wait for its turn, some twenty seconds at most.</summary>
    public async Task<Attempt> BeginAsync(Trying trying, CancellationToken cancellation)
    {
        if (trying.Device is null && _networks.Take(trying.Network.Customer) is { } wait)
        {
            return new Attempt(wait, 0, null);
        }

        var (pause, failures) = _pauses.Take(trying.Own);

        if (pause is not null)
        {
            return new Attempt(pause, failures, null);
        }

        if (trying.Device is not null || !trying.IsQueued)
        {
            return new Attempt(null, failures, () => _pauses.Forget(trying.Own));
        }

        var queue = QueueOf(trying);
        var neighbourhood = trying.Network.Neighbourhood;

        if (await queue.EnterAsync(neighbourhood, cancellation) is { } later)
        {
            _pauses.TakeBack(trying.Own);

            return new Attempt(later, failures - 1, null);
        }

        if (!await _hashing.WaitAsync(_patience, cancellation))
        {
            _pauses.TakeBack(trying.Own);
            queue.TakeBack(neighbourhood);

            return new Attempt(_patience, failures - 1, null);
        }

        return new Attempt(
            null,
            failures,
            () =>
            {
                _pauses.Forget(trying.Own);
                queue.TakeBack(neighbourhood);
            },
            _hashing);
    }

    /// <summary>Somebody has come in. From there, others of the staff may come as well.</summary>
    public void Note(IPAddress? from) => _homes.Change(Network.Of(from).Neighbourhood, _ => true);

    public void Dispose() => _hashing.Dispose();

    // None at all would let nobody in, ever.
    private static int Setting(IConfiguration configuration, string name, int usual) =>
        Math.Max(1, configuration.GetValue(name, usual));

    private AccountQueue QueueOf(Trying trying)
    {
        var key = $"{trying.What} {trying.Whose}";

        return trying.IsPerson
            ? _ofPersons.GetOrAdd(key, _ => Make(trying))
            : _ofOthers.Change(key, queue => queue ?? Make(trying));
    }

    private AccountQueue Make(Trying trying) =>
        new(trying.What == Code ? QueuePace.OfCodes(_freeOfAll) : QueuePace.OfPasswords(_freeOfAll), _room, _homes, clock);
}

/// <summary>One try that was asked for.</summary>
/// <param name="Wait">How long to wait before asking again; null: go on.</param>
/// <param name="Failures">How often it has been tried in vain from there, this time included.</param>
/// <param name="TakeBack">What is undone when it turns out right; null: nothing was counted.</param>
/// <param name="Place">What is held while it is made.</param>
public sealed record Attempt(TimeSpan? Wait, int Failures, Action? TakeBack, SemaphoreSlim? Place = null) : IDisposable
{
    /// <summary>It was right: not counted, and what was counted before from there is forgotten.</summary>
    public void Succeed() => TakeBack?.Invoke();

    /// <summary>It has been made, whatever came of it.</summary>
    public void Dispose() => Place?.Release();
}
