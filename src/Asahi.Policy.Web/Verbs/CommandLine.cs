using System.Text;
using Asahi.Policy.Forms.Reading;

namespace Asahi.Policy.Web.Verbs;

/// <summary>The command line: a verb, then settings as <c>--Name=value</c>. Without a verb the portal is served.</summary>
internal static class CommandLine
{
    private static readonly string[] _usage =
    [
        "使い方: Asahi.Policy.Web [動詞] [--設定=値 …]",
        "  serve    ポータルを動かす（動詞がないときも同じ）",
        "  seed     原資料を読み、取り込む。二度行っても変わらない",
        "  migrate  データベースを最新の形にする",
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = Encoding.UTF8;
        var verb = args is [{ } first, ..] && !first.StartsWith('-') ? first : "serve";
        var settings = args.Length > 0 && args[0] == verb ? args[1..] : args;

        try
        {
            return verb switch
            {
                "serve" => await ServeVerb.RunAsync(settings),
                "seed" => await SeedVerb.RunAsync(settings),
                "migrate" => await MigrateVerb.RunAsync(settings),
                "help" => Say(_usage, Console.Out, 0),
                _ => Say([$"「{verb}」という動詞はありません。", .. _usage], Console.Error, 2),
            };
        }
        catch (Exception expected) when (expected is UnreadableSourceException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return Say([expected.Message], Console.Error, 1);
        }
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
