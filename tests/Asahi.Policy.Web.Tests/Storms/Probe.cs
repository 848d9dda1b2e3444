using System.Diagnostics;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>Asks an address again and again while a storm goes on, on a connection of its own, and notes how long each answer took.</summary>
internal sealed class Probe : IAsyncDisposable
{
    private readonly CancellationTokenSource _enough = new();
    private readonly HttpClient _client;
    private readonly Task _asking;

    public Probe(Uri portal, string address)
    {
        _client = new HttpClient { BaseAddress = portal };
        _asking = AskAsync(address);
    }

    public List<double> Milliseconds { get; } = [];

    public async Task<double> LongestAsync()
    {
        await _enough.CancelAsync();
        await _asking;

        return Milliseconds.Max();
    }

    public async ValueTask DisposeAsync()
    {
        await _enough.CancelAsync();
        await _asking;
        _client.Dispose();
        _enough.Dispose();
    }

    private async Task AskAsync(string address)
    {
        while (!_enough.IsCancellationRequested)
        {
            var clock = Stopwatch.StartNew();
            using var answer = await _client.GetAsync(address);
            Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}.");
            Milliseconds.Add(clock.Elapsed.TotalMilliseconds);
            await Task.Delay(10);
        }
    }
}
