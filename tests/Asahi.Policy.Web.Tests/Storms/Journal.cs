using System.Collections.Concurrent;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>What people were told: kept here before they go on, so that a killed portal can be held to it.</summary>
internal sealed class Journal
{
    public ConcurrentQueue<(string Item, int Version, string Text)> Saved { get; } = [];

    public ConcurrentQueue<(string How, int Candidate)> Settled { get; } = [];

    /// <summary>Answers that nobody should ever get.</summary>
    public ConcurrentQueue<string> Odd { get; } = [];

    public int Refused => _refused;

    private int _refused;

    /// <summary>Notes an answer that is no success; true when it is an ordinary refusal.</summary>
    public void Refuse(string what, Answer answer)
    {
        if (answer.IsRefused)
        {
            Interlocked.Increment(ref _refused);
        }
        else
        {
            Odd.Enqueue($"{what}: {(int)answer.Status} {answer.Location}");
        }
    }
}
