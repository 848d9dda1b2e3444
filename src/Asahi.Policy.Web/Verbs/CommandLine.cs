using System.Globalization;
using System.Text;
using Asahi.Policy.Forms.Reading;
using Asahi.Policy.Web.Startup;
using Microsoft.AspNetCore.Connections;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Verbs;

/// <summary>The command line: a verb, then settings as <c>--Name=value</c>. Without a verb the portal is served.</summary>
internal static class CommandLine
{
    private static readonly string[] _usage =
    [
        "使い方: Asahi.Policy.Web [動詞] [--設定=値 …]",
        "  serve    ポータルを動かす（動詞がないときも同じ）",
        "  seed     原資料を読み、取り込む。二度行っても変わらない。--sample で見本の区も取り込む",
        "  import   資料を一つ取り込む（import ファイル）。--check を付けると、読み取りの結果を示すだけで、何も変えない",
        "  migrate  データベースを最新の形にする",
        "  staff    職員を加える（add）、停止する（disable）、初期化する（reset）。ポータルを止めて使う",
        "  backup   バックアップを作る（--to=フォルダー）。ポータルが動いていてもよい",
        "  verify   バックアップを検査する（--from=バックアップ）。--from がなければ、使っているデータを検査する",
        "  restore  バックアップを空の置き場所に復元する（--from=バックアップ --Data:Directory=置き場所）",
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = Encoding.UTF8;
        OwnFiles.Only();

        // What is read and printed is Japanese in one way, wherever the machine thinks it stands.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var verb = args is [{ } first, ..] && !first.StartsWith('-') ? first : "serve";
        var settings = args.Length > 0 && args[0] == verb ? args[1..] : args;

        // The one verb that takes a second word.
        var deed = verb == "staff" && settings is [{ } word, ..] && !word.StartsWith('-') ? word : "";
        settings = deed.Length > 0 ? settings[1..] : settings;

        if (settings.Any(setting => setting is "-h" or "--help" or "-?"))
        {
            return Say(_usage, Console.Out, 0);
        }

        // The one verb that takes a file: it reads its own words.
        if (verb != "import" && FirstStray(settings) is { } stray)
        {
            return Say([$"「{stray}」は受け付けられません。設定は --設定=値 の形で書いてください。", .. _usage], Console.Error, 2);
        }

        try
        {
            return verb switch
            {
                "serve" => await ServeVerb.RunAsync(settings),
                "seed" => await SeedVerb.RunAsync(settings),
                "staff" when deed is "add" or "disable" or "reset" => await StaffVerb.RunAsync(deed, settings),
                "staff" => Say(StaffVerb.Usage, Console.Error, 2),
                "import" when ImportArguments.Read(settings) is { } import => await ImportVerb.RunAsync(import),
                "import" => Say(ImportArguments.Usage, Console.Error, 2),
                "migrate" => await MigrateVerb.RunAsync(settings),
                "backup" => await BackupVerb.RunAsync(settings),
                "verify" => await VerifyVerb.RunAsync(settings),
                "restore" => await RestoreVerb.RunAsync(settings),
                "help" => Say(_usage, Console.Out, 0),
                _ => Say([$"「{verb}」という動詞はありません。", .. _usage], Console.Error, 2),
            };
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            return Say(["ポートをほかのプログラムが使っています。--urls=http://localhost:5081 のように、別のポートを指定してください。"], Console.Error, 1);
        }
        catch (DbUpdateException)
        {
            return Say(["データベースに書き込めませんでした。変更はありません。"], Console.Error, 1);
        }
        catch (OperationCanceledException)
        {
            return Say(["止めました。変更はありません。"], Console.Error, 130);
        }
        catch (Exception expected) when (
            expected is UnreadableSourceException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return Say([expected.Message], Console.Error, 1);
        }
    }

    // A setting is --Name=value, or --Name and its value; anything else would be passed over in silence.
    private static string? FirstStray(string[] settings)
    {
        for (var at = 0; at < settings.Length; at++)
        {
            if (!settings[at].StartsWith("--", StringComparison.Ordinal))
            {
                return settings[at];
            }

            at += settings[at].Contains('=', StringComparison.Ordinal)
                || at + 1 == settings.Length
                || settings[at + 1].StartsWith("--", StringComparison.Ordinal)
                ? 0
                : 1;
        }

        return null;
    }

    private static int Say(IEnumerable<string> lines, TextWriter writer, int exitCode)
    {
        foreach (var line in lines)
        {
            writer.WriteLine(line);
        }

        return exitCode;
    }
}
