using Asahi.Policy.Data.Published;

namespace Asahi.Policy.Web.Startup;

/// <summary>Whether all that has been published is still what it was. Every byte is read
/// for it, so probes that come often get the answer of the last few minutes.</summary>
internal sealed class RecordSoundness(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan _lasts = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _looking = new(1, 1);
    private IReadOnlyList<string> _damaged = [];
    private DateTimeOffset _lookedAt = DateTimeOffset.MinValue;

    /// <summary>What is damaged, in words; empty as it should be.</summary>
    public async Task<IReadOnlyList<string>> DamagedAsync(CancellationToken cancellation)
    {
        await _looking.WaitAsync(cancellation);

        try
        {
            if (clock.GetUtcNow() - _lookedAt > _lasts)
            {
                await using var scope = scopes.CreateAsyncScope();
                _damaged =
                [
                    .. await scope.ServiceProvider.GetRequiredService<PublishedPolicies>().DamagedAsync(cancellation),
                    .. await scope.ServiceProvider.GetRequiredService<PublishedFiles>().DamagedAsync(cancellation),
                ];
                _lookedAt = clock.GetUtcNow();
            }

            return _damaged;
        }
        finally
        {
            _looking.Release();
        }
    }

    public void Dispose() => _looking.Dispose();
}
