using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>A database that cannot grow while the disk is full: SQLite itself refuses, with the error that a full disk gives. The limit holds for a connection, so each gets it.</summary>
internal sealed class FullDisk : DbConnectionInterceptor
{
    public bool IsFull { get; set; }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Limit(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Limit(connection);

        return Task.CompletedTask;
    }

    // One page is less than there is, which SQLite takes for "no more than now".
    private void Limit(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = IsFull ? "PRAGMA max_page_count = 1" : "PRAGMA max_page_count = 1073741823";
        command.ExecuteNonQuery();
    }
}
