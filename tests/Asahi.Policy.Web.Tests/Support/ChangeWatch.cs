using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>Notices whether anybody else has committed anything to the database.</summary>
internal sealed class ChangeWatch : IDisposable
{
    private readonly SqliteConnection _connection;
    private long _seen;

    public ChangeWatch(string file)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
    }

    public bool HasChanged => Version() != _seen;

    public void Start() => _seen = Version();

    public void Dispose() => _connection.Dispose();

    private long Version()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";

        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
