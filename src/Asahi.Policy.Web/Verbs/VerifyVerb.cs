using Asahi.Policy.Data.Sqlite.Backups;
using Asahi.Policy.Web.Startup;

namespace Asahi.Policy.Web.Verbs;

/// <summary>Checks a backup, or the data in use, and says what was checked. Changes nothing.</summary>
internal static class VerifyVerb
{
    public static async Task<int> RunAsync(string[] settings)
    {
        using var interruption = new Interruption();
        var from = FolderOption.Find(settings, "from");

        if (from is null
            && settings.Any(setting => setting == "--from" || setting.StartsWith("--from=", StringComparison.OrdinalIgnoreCase)))
        {
            return FolderOption.Missing("from", "バックアップのフォルダー"); // not the same as leaving it out
        }

        var place = from ?? DataLocation.Of(settings);
        var check = from is null
            ? await BackupCheck.OfDataAsync(place, interruption.Token)
            : await BackupCheck.OfBackupAsync(place, interruption.Token);

        foreach (var defect in check.Defects)
        {
            Console.Error.WriteLine(defect);
        }

        if (check.Defects.Count > 0)
        {
            Console.Error.WriteLine($"{place} に、欠けが {check.Defects.Count} 件あります。");

            return 1;
        }

        Console.WriteLine($"検査しました：{place}");
        Console.WriteLine(check.Manifest is { } manifest
            ? $"  {RecordCounts.Of(manifest.Files)}：目録どおりです（{manifest.MadeAt:yyyy-MM-dd HH:mm:ss} UTC、プログラム {manifest.Program}）。"
            : "  データベース：読むだけで、書き込んでいません。");
        Console.WriteLine($"  {RecordCounts.Of(check.Rows)}");

        if (check.Last is { } last)
        {
            Console.WriteLine($"  変更の記録は{last.Change}番まで、印は {last.Seal} です（ログに残した控えと比べられます）。");
        }

        if (check.ErasedTexts > 0)
        {
            Console.WriteLine($"  変更の記録から消去した言葉は {check.ErasedTexts} 件で、どれにも消去の記録があります。");
        }

        Console.WriteLine("  データベースは壊れておらず、指す先のない行はなく、版とファイルの内容は保管した時のままです。");

        return 0;
    }
}
