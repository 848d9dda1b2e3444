using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Asahi.Policy.Data.Rows;
using Microsoft.AspNetCore.Identity;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>Codes of authenticator apps (RFC 6238): that of now, of the step before and of the one after. Identity's own takes
/// a code as often as it comes; here each is good once, and one older than the last that was taken is worth nothing.</summary>
internal sealed class AppCodes(TimeProvider clock) : IUserTwoFactorTokenProvider<StaffMember>
{
    private const int Length = 6;
    private const int Step = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Asked before the second step is demanded. A key that cannot be read any more makes nobody's sign-in easier.</summary>
    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<StaffMember> manager, StaffMember user) =>
        user.TwoFactorEnabled || await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 };

    /// <summary>The app makes the codes.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<StaffMember> manager, StaffMember user) => Task.FromResult("");

    /// <summary>The code is spent before anybody is let in: of two that come at once, one is refused when the account is saved.</summary>
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<StaffMember> manager, StaffMember user)
    {
        if (token.Length != Length || await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
        {
            return false;
        }

        var (secret, now) = (Bytes(key), clock.GetUtcNow().ToUnixTimeSeconds() / Step);
        string[] codes = [Code(secret, now - 1), Code(secret, now), Code(secret, now + 1)];
        var place = Array.LastIndexOf(codes, token);

        if (place < 0 || place <= Array.LastIndexOf(codes, user.LastCode))
        {
            return false;
        }

        user.Remember(token);

        return (await manager.UpdateAsync(user)).Succeeded;
    }

    private static string Code(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // what authenticator apps understand; no weakness of SHA-1 touches it
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;

        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);

        foreach (var letter in key)
        {
            (buffer, bits) = (((buffer << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal)) & 0xfff, bits + 5);

            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
            }
        }

        return [.. bytes];
    }
}
