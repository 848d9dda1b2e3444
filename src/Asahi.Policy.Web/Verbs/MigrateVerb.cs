using Asahi.Policy.Data.Sqlite;
using Asahi.Policy.Web.Startup;

namespace Asahi.Policy.Web.Verbs;

/// <summary>Brings the database to the latest shape, and says what was done.</summary>
internal static class MigrateVerb
{
    public static async Task<int> RunAsync(string[] settings)
    {
        await using var portal = Portal.Build(settings);
        var outcome = await portal.Services.GetRequiredService<RecordStartup>().MigrateAsync();
        Console.WriteLine(outcome switch
        {
            MigrationOutcome.Created => "データベースを作りました。",
            MigrationOutcome.Migrated => "データベースを最新の形にしました。元のファイルは policy.db.before-migration に残っています。",
            _ => "データベースは、すでに最新の形です。変更はありません。",
        });

        return 0;
    }
}
