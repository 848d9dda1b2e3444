using System.Security.Cryptography;
using System.Text;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>The key to the set-up page: made at a start that finds no staff,
/// good for sixty minutes and for one use, and nowhere kept but here.</summary>
public sealed class SetUpCode(TimeProvider clock)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(60);

    private readonly Lock _lock = new();
    private byte[]? _hash;
    private DateTimeOffset _until;

    /// <summary>Makes a new one; a former one is worth nothing from then on.</summary>
    public string Make()
    {
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));

        lock (_lock)
        {
            (_hash, _until) = (Hash(code), clock.GetUtcNow() + Lasts);
        }

        return code;
    }

    public bool Fits(string? code)
    {
        lock (_lock)
        {
            return code is not null
                && _hash is not null
                && clock.GetUtcNow() < _until
                && CryptographicOperations.FixedTimeEquals(_hash, Hash(code));
        }
    }

    public void Spend()
    {
        lock (_lock)
        {
            _hash = null;
        }
    }

    private static byte[] Hash(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));
}
