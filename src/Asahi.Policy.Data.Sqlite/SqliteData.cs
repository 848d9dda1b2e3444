using Asahi.Policy.Data.Record;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Data.Sqlite;

/// <summary>SQLite の準備。</summary>
public static class SqliteData
{
    /// <summary>登録する。Registers the record on a SQLite file.</summary>
    /// <param name="services">Services.</param>
    /// <param name="file">Gives the path of the database file.</param>
    public static IServiceCollection AddSqliteData(this IServiceCollection services, Func<IServiceProvider, string> file) =>
        services
            .AddDbContext<PolicyDbContext>((provider, options) => options.UseSqliteFile(file(provider)))
            .AddSingleton(provider => Plain(file(provider)));

    /// <summary>素の接続。Reads a file of the record; many may read at once.</summary>
    public static PlainConnections Plain(string file)
    {
        var address = SqliteConnections.To(file, mode: SqliteOpenMode.ReadWrite);

        return new PlainConnections(() => new SqliteConnection(address));
    }

    /// <summary>ファイルを選ぶ。Chooses a SQLite file, with this project's migrations.</summary>
    public static DbContextOptionsBuilder UseSqliteFile(this DbContextOptionsBuilder options, string file) =>
        options.UseConnection(SqliteConnections.To(file)).AddInterceptors(SqlitePragmas.Serving);

    internal static DbContextOptionsBuilder UseConnection(this DbContextOptionsBuilder options, string connection) =>
        options.UseSqlite(connection, sqlite => sqlite
            .MigrationsAssembly(typeof(SqliteData).Assembly.GetName().Name)
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));
}
