using System.Net;

namespace Asahi.Policy.Web.Site.Tries;

/// <summary>A try, before it is made.</summary>
/// <param name="What">What is tried: a login, a code, a password of one who is in already. Never taken one for the other.</param>
/// <param name="Whose">The number of the person, or the login that was typed and is nobody's.</param>
/// <param name="IsPerson">Whether it is a person's.</param>
/// <param name="Network">Where it comes from.</param>
/// <param name="Device">The device that the person is known to use; null: a stranger's.</param>
public sealed record Trying(string What, string Whose, bool IsPerson, Network Network, Guid? Device)
{
    /// <summary>Whether all strangers who try this account come one after the
    /// other. An invitation's code is too long to be guessed.</summary>
    public bool IsQueued { get; init; } = true;

    /// <summary>What is counted by itself.</summary>
    internal string Own => $"{What} {(IsPerson ? "#" : "?")}{Whose} {(Device is { } device ? $"device {device:N}" : Network.Customer)}";

    /// <summary>By a person.</summary>
    public static Trying Of(string what, int person, IPAddress? address, Guid? device = null) =>
        new(what, person.ToString(System.Globalization.CultureInfo.InvariantCulture), true, Network.Of(address), device);

    /// <summary>By nobody: a login that is not known. What cannot be a login is one and the same.</summary>
    public static Trying OfNobody(string what, string? login, IPAddress? address) =>
        new(what, login?.ToUpperInvariant() ?? "", false, Network.Of(address), null);
}
