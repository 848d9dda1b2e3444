using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Asahi.Policy.Web.Startup;

/// <summary>Whether the addresses to listen at are free. Asked before anything is done: the record is imported
/// and migrated first, and the server would notice only then.</summary>
internal static class FreePort
{
    /// <exception cref="IOException">One is taken; as the server itself would say it.</exception>
    public static void Require(IConfiguration configuration)
    {
        var urls = (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        foreach (var place in urls.SelectMany(PlacesOf))
        {
            try
            {
                using var socket = new Socket(place.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(place);
                socket.Listen();
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                throw new IOException(taken.Message, new AddressInUseException(taken.Message, taken));
            }
            catch (SocketException)
            {
                // No such family here, or no right to the port: the server says so itself.
            }
        }
    }

    // What is no address, a socket in a file or port 0 is the server's to judge.
    private static IEnumerable<IPEndPoint> PlacesOf(string url)
    {
        BindingAddress address;

        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return [];
        }

        return address switch
        {
            { IsUnixPipe: true } or { IsNamedPipe: true } or { Port: 0 } => [],
            { Host: "localhost" } => [new(IPAddress.Loopback, address.Port), new(IPAddress.IPv6Loopback, address.Port)],
            _ when IPAddress.TryParse(address.Host, out var named) => [new(named, address.Port)],
            _ => [new(IPAddress.Any, address.Port)],
        };
    }
}
