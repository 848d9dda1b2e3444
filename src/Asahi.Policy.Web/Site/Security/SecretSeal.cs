using System.Security.Cryptography;
using Asahi.Policy.Data.Staffing;
using Microsoft.AspNetCore.DataProtection;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>Sealed with the keys in the data directory, which lie beside the database and not in it.</summary>
internal sealed class SecretSeal(IDataProtectionProvider protection) : ISecretSeal
{
    private readonly IDataProtector _seal = protection.CreateProtector("Asahi.Policy.AppKeys.1");

    public string Seal(string secret) => _seal.Protect(secret);

    public string? Open(string text)
    {
        try
        {
            return _seal.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null; // another ring, or a text that was changed
        }
    }
}
