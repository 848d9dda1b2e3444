using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Asahi.Policy.Web.Site.Requests;

/// <summary>How often a password or a code may be tried: asked before anything is hashed, because hashing is what an attacker would have
/// us do. Names and networks fall into a fixed number of buckets, so that trying many of them does not fill the memory either.</summary>
public sealed class SignInLimits(IConfiguration configuration, TimeProvider clock)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    // Of an IPv6 address, what a provider gives to one customer.
    private const int CustomerBytes = 8;

    private readonly Tally _perAccount = new(configuration.GetValue("SignIn:PerAccountAndMinute", 5));
    private readonly Tally _perNetwork = new(configuration.GetValue("SignIn:PerNetworkAndMinute", 30));

    /// <summary>Whether one more try is allowed.</summary>
    /// <param name="what">What is tried: a login, a code, a password of one who
    /// is in already. The name of one can never be taken for another.</param>
    /// <param name="whose">Whose it is said to be.</param>
    /// <param name="network">Where it comes from.</param>
    public bool Allow(string what, string whose, IPAddress? network)
    {
        var now = clock.GetUtcNow();

        return _perNetwork.Take(NetworkOf(network), now)
            && _perAccount.Take(Encoding.UTF8.GetBytes($"{what} {whose.Trim().ToUpperInvariant()}"), now);
    }

    private static byte[] NetworkOf(IPAddress? address) => address switch
    {
        null => [],
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().GetAddressBytes(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => address.GetAddressBytes()[..CustomerBytes],
        _ => address.GetAddressBytes(),
    };

    // Tries within the window that began with the first of them.
    private sealed class Tally(int permits)
    {
        private readonly (DateTimeOffset Since, int Count)[] _buckets = new (DateTimeOffset, int)[ushort.MaxValue + 1];

        public bool Take(byte[] key, DateTimeOffset now)
        {
            lock (_buckets)
            {
                ref var bucket = ref _buckets[BitConverter.ToUInt16(SHA256.HashData(key))];
                bucket = now - bucket.Since >= Window ? (now, 1) : (bucket.Since, bucket.Count + 1);

                return bucket.Count <= permits;
            }
        }
    }
}
