using OtpNet;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>An authenticator app: somebody else's reckoning of RFC 6238, not ours.</summary>
internal static class Totp
{
    private const int Step = 30;

    /// <summary>The code that the app shows for a key as it was handed over: in groups, or in one piece.</summary>
    public static string Code(string key, DateTimeOffset at, int stepsLater = 0) =>
        new OtpNet.Totp(Base32Encoding.ToBytes(string.Concat(key.Where(char.IsAsciiLetterOrDigit)))).ComputeTotp(at.AddSeconds(Step * stepsLater).UtcDateTime);
}
