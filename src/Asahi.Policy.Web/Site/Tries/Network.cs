using System.Net;
using System.Net.Sockets;

namespace Asahi.Policy.Web.Site.Tries;

/// <summary>Where a try comes from.</summary>
/// <param name="Customer">An IPv4 address, or what a provider gives to one customer of IPv6 (64 bits).</param>
/// <param name="Neighbourhood">What one who has many of these still has in common (24 and 48 bits).</param>
public sealed record Network(string Customer, string Neighbourhood)
{
    public static Network Of(IPAddress? address)
    {
        var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        byte[] bytes = plain?.GetAddressBytes() ?? [];

        return plain is { AddressFamily: AddressFamily.InterNetworkV6 }
            ? new Network(Convert.ToHexString(bytes, 0, 8), Convert.ToHexString(bytes, 0, 6))
            : new Network(Convert.ToHexString(bytes), Convert.ToHexString(bytes, 0, Math.Min(3, bytes.Length)));
    }
}
