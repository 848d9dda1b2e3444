using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Data.Sqlite;

/// <summary>SQLite の準備。</summary>
public static class SqliteData
{
    /// <summary>登録する。Registers the record on the SQLite file of a data directory.</summary>
    /// <param name="services">Services, with the <see cref="DataDirectory"/> among them.</param>
    public static IServiceCollection AddSqliteData(this IServiceCollection services) =>
        services
            .AddDbContext<PolicyDbContext>((provider, options) => options.UseDirectory(provider.GetRequiredService<DataDirectory>()))
            .AddSingleton(provider => new RecordNotes(provider.GetRequiredService<DataDirectory>().NoteFile))
            .AddSingleton<SqliteLog>()
            .AddSingleton<FileScrub>()
            .AddSingleton(provider => Plain(provider.GetRequiredService<DataDirectory>()));

    /// <summary>素の接続。Reads a file of the record; many may read at once.</summary>
    public static PlainConnections Plain(string file) => PlainAt(SqliteConnections.To(file, mode: SqliteOpenMode.ReadWrite));

    /// <summary>ファイルを選ぶ。Chooses a SQLite file, with this project's migrations.</summary>
    public static DbContextOptionsBuilder UseSqliteFile(this DbContextOptionsBuilder options, string file) =>
        options.UseConnection(SqliteConnections.To(file)).AddInterceptors(SqlitePragmas.Serving);

    internal static DbContextOptionsBuilder UseConnection(this DbContextOptionsBuilder options, string connection) =>
        options.UseSqlite(connection, sqlite => sqlite
            .MigrationsAssembly(typeof(SqliteData).Assembly.GetName().Name)
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));

    private static DbContextOptionsBuilder UseDirectory(this DbContextOptionsBuilder options, DataDirectory data) =>
        data.Obstacle is null
            ? options.UseSqliteFile(data.DatabaseFile)
            : options.UseConnection(SqliteConnections.ToRead(data.DatabaseFile));

    private static PlainConnections Plain(DataDirectory data) =>
        data.Obstacle is null ? Plain(data.DatabaseFile) : PlainAt(SqliteConnections.ToRead(data.DatabaseFile));

    private static PlainConnections PlainAt(string address) => new(() => new SqliteConnection(address));
}
