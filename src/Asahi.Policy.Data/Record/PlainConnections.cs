using System.Data.Common;

namespace Asahi.Policy.Data.Record;

/// <summary>記録への素の接続。For reading bytes in place, without all that the context prepares for its own questions.</summary>
/// <param name="create">Makes a connection that is not open yet. Registered by the project of the engine.</param>
public sealed class PlainConnections(Func<DbConnection> create)
{
    internal async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = create();

        try
        {
            await connection.OpenAsync(cancellation);

            return connection;
        }
        catch
        {
            await connection.DisposeAsync();

            throw;
        }
    }
}
