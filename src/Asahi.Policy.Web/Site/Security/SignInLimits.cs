using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>How often a password or a code may be tried: asked before anything is hashed, because hashing is what an attacker would have us do. Names and
/// networks fall into a fixed number of buckets, so that trying many of them does not fill the memory either.</summary>
public sealed class SignInLimits : IDisposable
{
    private const int Buckets = 1024;

    private readonly PartitionedRateLimiter<string> _perAccount;
    private readonly PartitionedRateLimiter<string> _perNetwork;

    public SignInLimits(IConfiguration configuration)
    {
        _perAccount = Limiter(configuration.GetValue("SignIn:PerAccountAndMinute", 5));
        _perNetwork = Limiter(configuration.GetValue("SignIn:PerNetworkAndMinute", 30));
    }

    /// <summary>Whether one more try is allowed.</summary>
    public bool Allow(string account, IPAddress? network)
    {
        using var byNetwork = _perNetwork.AttemptAcquire(network?.ToString() ?? "");

        if (!byNetwork.IsAcquired)
        {
            return false;
        }

        using var byAccount = _perAccount.AttemptAcquire(account.Trim().ToUpperInvariant());

        return byAccount.IsAcquired;
    }

    public void Dispose()
    {
        _perAccount.Dispose();
        _perNetwork.Dispose();
    }

    private static PartitionedRateLimiter<string> Limiter(int permits) => PartitionedRateLimiter.Create<string, int>(key => RateLimitPartition.GetFixedWindowLimiter(
        Bucket(key),
        _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    private static int Bucket(string key) => BitConverter.ToUInt16(SHA256.HashData(Encoding.UTF8.GetBytes(key))) % Buckets;
}
