using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Asahi.Policy.Data.Sqlite;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Web.Tests.Startup;

/// <summary>The command line as a person types it: the built program, in a process of its own the first time it does a thing.</summary>
public sealed class SeedTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asahi-policy-verbs-");

    private string InFolder => $"--Data:Directory={_folder.FullName}/data";

    [Fact]
    public async Task Seed_shows_the_findings_and_twice_changes_nothing()
    {
        var (firstCode, first) = await RunAsync("seed");
        Assert.Equal(0, firstCode);
        Assert.Contains("経営課題 4、戦略 8、具体的取組 7、指摘 8", first, StringComparison.Ordinal);
        Assert.Contains("経営課題2の名：見出しでは", first, StringComparison.Ordinal);
        Assert.Equal(2, first.Split("取り込み、版を公開しました。").Length - 1);
        var before = Editions();

        var (secondCode, second) = await RunHereAsync("seed");
        Assert.Equal(0, secondCode);
        Assert.Equal(2, second.Split("すでに取り込まれています。変更はありません。").Length - 1);
        Assert.Equal(before, Editions());
    }

    [Fact]
    public async Task What_was_left_out_is_quoted_to_who_imports_it_with_a_word_on_the_file()
    {
        var seeds = Copied();
        var (table, manifest) = (Path.Combine(seeds.FullName, "001_8a103172c9ef6dfb.txt"), Path.Combine(seeds.FullName, "manifest.json"));
        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(table)));
        await File.WriteAllTextAsync(table, "作成：企画総務課　担当者　氏名不詳　内線0000\n" + await File.ReadAllTextAsync(table));
        var titled = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(table)));
        await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest)).Replace(hash, titled, StringComparison.Ordinal));
        var (code, output) = await RunHereAsync("seed", $"--Seeds:Directory={seeds.FullName}");

        Assert.Equal(0, code);
        Assert.Contains("見出しの前：1行目に、様式のどの欄にも入らない文があります。 → 取り込んでいません。「作成：企画総務課　担当者　氏名不詳　内線0000」", output, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(output, "資料から取り除いてから取り込んでください"));
    }

    [Fact]
    public async Task A_broken_document_gives_one_line_and_changes_nothing()
    {
        var seeds = Copied();
        var broken = Path.Combine(seeds.FullName, "001_8a103172c9ef6dfb.txt");
        await File.WriteAllBytesAsync(broken, (await File.ReadAllBytesAsync(broken))[..3000]);
        var (code, output) = await RunHereAsync("seed", $"--Seeds:Directory={seeds.FullName}");

        Assert.Equal(1, code);
        Assert.Equal("001_8a103172c9ef6dfb.txt を読めません：目録のSHA-256と一致しません。途中で切れたか、書き換えられています。", output.Trim());
        Assert.Empty(Editions());
    }

    [Fact]
    public async Task Migrate_says_what_it_did()
    {
        Assert.Contains("データベースを作りました", (await RunHereAsync("migrate")).Output, StringComparison.Ordinal);
        Assert.Contains("すでに最新の形", (await RunHereAsync("migrate")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_verb_is_told_with_the_known_ones()
    {
        var (code, output) = await RunAsync("fly");

        Assert.Equal(2, code);
        Assert.Contains("「fly」という動詞はありません", output, StringComparison.Ordinal);
        Assert.Contains("seed", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "使い方", "--help")]
    [InlineData(0, "使い方", "seed", "-h")]
    [InlineData(2, "「/some/folder」は受け付けられません", "seed", "/some/folder")]
    public async Task Nothing_is_passed_over_in_silence(int expected, string said, params string[] arguments)
    {
        var (code, output) = await RunAsync(arguments);

        Assert.Equal(expected, code);
        Assert.Contains(said, output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.FullName, "data")));
    }

    [Fact]
    public async Task A_data_folder_in_use_is_told_in_one_line()
    {
        using var held = DataDirectory.Hold(Path.Combine(_folder.FullName, "data"));
        var (code, output) = await RunAsync("serve", "--urls=http://127.0.0.1:0");

        Assert.Equal(1, code);
        Assert.Equal($"データの置き場所 {held.Location} を、別のプロセスが使っています。そちらを止めてから、やり直してください。", output.Trim());
    }

    [Fact]
    public async Task What_is_frozen_does_not_depend_on_where_the_machine_thinks_it_stands()
    {
        await RunHereAsync("seed");
        var here = Hashes();
        SqliteConnection.ClearAllPools(); // or else they would go on with the file that is removed
        Directory.Delete(Path.Combine(_folder.FullName, "data"), recursive: true);
        var (code, output) = await Running.ToEndAsync(new Dictionary<string, string> { ["LC_ALL"] = "th_TH.UTF-8" }, "seed", InFolder);

        Assert.True(code == 0, output);
        Assert.Equal(here, Hashes());
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private Task<(int Code, string Output)> RunAsync(params string[] arguments) => Running.ToEndAsync([.. arguments, InFolder]);

    private Task<(int Code, string Output)> RunHereAsync(params string[] arguments) => ProgramHere.RunAsync([.. arguments, InFolder]);

    private List<string> Hashes() => [.. Editions().Select(row => row.Split(' ')[0])];

    private List<string> Editions()
    {
        var file = Path.Combine(_folder.FullName, "data", "policy.db");
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Sha256 || ' ' || Id || ' ' || WardCode || ' ' || FiscalYear || ' ' || Number || ' ' || MadeAt FROM editions ORDER BY Id";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();

        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private DirectoryInfo Copied()
    {
        var seeds = _folder.CreateSubdirectory("seeds");

        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root(), "seeds")))
        {
            File.Copy(file, Path.Combine(seeds.FullName, Path.GetFileName(file)));
        }

        return seeds;
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
