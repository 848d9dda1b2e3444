using Asahi.Policy.Data.Sqlite.Backups;
using Asahi.Policy.Web.Startup;

namespace Asahi.Policy.Web.Verbs;

/// <summary>Puts a backup into an empty data directory, and says how to go on.</summary>
internal static class RestoreVerb
{
    public static async Task<int> RunAsync(string[] settings)
    {
        if (FolderOption.Find(settings, "from") is not { } from)
        {
            return FolderOption.Missing("from", "バックアップのフォルダー");
        }

        using var interruption = new Interruption();
        var place = DataLocation.Of(settings);

        if (await SealedSecrets.CountWithoutKeyAsync(from, interruption.Token) is > 0 and var people)
        {
            Console.WriteLine($"このバックアップには、二段階認証の秘密を開く鍵（keys/）がありません。復元はしますが、{people}人の認証アプリの確認コードは使えなくなります。");
            Console.WriteLine("その人たちは、回復コードでログインするか、staff reset で初期化してください。鍵のあるバックアップがあれば、そちらを使ってください。");
        }

        var manifest = await SqliteRestore.RestoreAsync(from, place, interruption.Token);
        Console.WriteLine($"復元しました：{place}（{manifest.MadeAt:yyyy-MM-dd HH:mm:ss} UTC のバックアップ）");
        Console.WriteLine($"  {RecordCounts.Of(manifest.Files)}");
        Console.WriteLine($"  {RecordCounts.Of(manifest.Rows)}");
        Console.WriteLine($"起動するには：dotnet Asahi.Policy.Web.dll serve --Data:Directory={place}");

        return 0;
    }
}
