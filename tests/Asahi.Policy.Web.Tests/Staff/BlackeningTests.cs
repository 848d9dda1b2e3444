using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Sqlite.Backups;
using Asahi.Policy.Domain.Publishing.Ledger;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Asahi.Policy.Web.Tests.Staff.PublicationOffice;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>A word that was published by mistake is nowhere any more: not at any address of either world, in no file, not in the bytes of the record, and in no
/// backup that is made from then on.</summary>
public sealed partial class BlackeningTests : IAsyncLifetime
{
    private const string Blackening = "/staff/asahi/blackening";
    private const string Name = "鶴亀𠮷太郎"; // with a letter that JSON writes in two pieces
    private const string Why = "個人の名前を誤って公開したため";

    private readonly PublicationOffice _office = new(new StaffSite());

    public async ValueTask InitializeAsync()
    {
        await _office.OpenAsync();
        await DoneAsync(_office.WriteAsync("4-1-1", $"{Name}さんが「訓練」をした"));
        await DoneAsync(_office.RequestAsync());
        await DoneAsync(_office.Affairs.PostAsync(Publication, Publication + "/recall", new() { ["reason"] = $"{Name}さんに確かめる" }));
        await DoneAsync(_office.RequestAsync());
        await DoneAsync(_office.ApproveAsync());
        await DoneAsync(_office.WriteAsync("3-1-1", $"相談は{Name}さんから", "Save"));
    }

    [Fact]
    public async Task Nothing_says_it_any_more_and_everything_else_is_as_it_was()
    {
        using var visitor = _office.Staff.Visitor();
        var heard = await SaidAsync(visitor);
        Assert.True(heard.Count >= 10, $"Only {heard.Count} answers said it: the ears are deaf.");
        Assert.NotEmpty(FilesWithIt());
        var old = (await _office.Staff.AskAsync(db => db.Editions.OrderBy(it => it.Id).LastAsync())).Sha256;
        var evaluation = await _office.Affairs.OpenAsync($"{Year}/4-1-1/evaluation"); // open while it happens

        await BlackenAsync();

        Assert.Empty(await SaidAsync(visitor));

        foreach (var address in heard)
        {
            using var answer = await visitor.GetAsync(address);
            Assert.DoesNotContain(Name, Heard(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        }

        foreach (var address in new[] { Year, $"{Year}/4-1-1/evaluation", $"{Year}/3-1-1/evaluation", $"{Year}/log", Publication, $"{Year}/preview/4-1-1", Blackening, "/staff/scratch", "/staff/log" })
        {
            using var answer = await _office.Affairs.GetAsync(address);
            Assert.DoesNotContain(Name, Heard(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        }

        Assert.Contains("〓〓さんが「訓練」をした", await _office.PublicAsync("4-1-1"), StringComparison.Ordinal);
        Assert.Contains("〓〓", (await _office.Affairs.OpenAsync($"{Year}/3-1-1/evaluation")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("墨消しされました", (await visitor.OpenAsync("/asahi/2022")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Why, (await visitor.OpenAsync("/asahi/2022/history")).Body!.TextContent, StringComparison.Ordinal);
        var now = await _office.Staff.AskAsync(db => db.Editions.OrderBy(it => it.Id).LastAsync());
        Assert.Contains("墨消しされました", (await visitor.OpenAsync($"/verify?sha256={now.Sha256}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(old, now.Sha256);

        // Whoever had it open and saves it does not write it back.
        using (await _office.Affairs.SendAsync(evaluation, $"{Year}/4-1-1/evaluation", new() { ["step"] = "Save" }))
        {
            Assert.Contains("〓〓さん", (await _office.Affairs.OpenAsync($"{Year}/4-1-1/evaluation")).Body!.TextContent, StringComparison.Ordinal);
        }

        // Neither the word nor a hash from which it could be guessed stands in the bytes, free pages and the log beside them too.
        Assert.Empty(FilesWithIt());
        Assert.Empty(FilesWith(Encoding.ASCII.GetBytes(old)));
        Assert.Empty((await BackupCheck.OfDataAsync(_office.Staff.Site.Data.FullName)).Defects);
        var backup = Directory.CreateTempSubdirectory("asahi-policy-black-");

        try
        {
            await SqliteBackup.MakeAsync(_office.Staff.Site.Data.FullName, backup.FullName, TimeProvider.System, default);
            Assert.Empty(FilesWithIt(backup.FullName));
            Assert.NotEmpty(Directory.GetFiles(backup.FullName, "*", SearchOption.AllDirectories));
        }
        finally
        {
            backup.Delete(recursive: true);
        }

        var lines = await _office.Staff.AskAsync(db => db.Ledger.OrderBy(it => it.Number).ToListAsync());
        Assert.Equal((LedgerAct.Blackened, "edition/2", now.Sha256, "区長"), (lines[^1].Act, lines[^1].Part, lines[^1].Sha256, lines[^1].Authority));
        Assert.Null(lines.Single(it => it is { Act: LedgerAct.Published, Edition: 2 }).Salt);
    }

    [Fact]
    public async Task A_moment_of_before_shows_what_was_blackened_and_when_it_had_been_public()
    {
        var moment = Uri.EscapeDataString($"{_office.Staff.Site.Clock.GetUtcNow():yyyy-MM-ddTHH:mm:ss.fffffffZ}");
        _office.Staff.Site.Clock.Advance(TimeSpan.FromMinutes(1));
        await BlackenAsync();

        using var visitor = _office.Staff.Visitor();
        Assert.Contains("〓〓さん", (await visitor.OpenAsync("/asahi/2022/4-1-1?at=" + moment)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("墨消しされました", (await visitor.OpenAsync("/asahi/2022/4-1-1?at=" + moment)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("第2版", (await visitor.OpenAsync("/asahi/2022/proof?at=" + moment)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("第2版（墨消し", (await visitor.OpenAsync("/asahi/2022/history")).QuerySelector("[aria-labelledby=ledger]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_is_out_of_date_and_can_be_built_anew_and_published()
    {
        await DoneAsync(_office.WriteAsync("3-1-1", $"相談は{Name}さんから"));
        await DoneAsync(_office.RequestAsync());
        await BlackenAsync();

        Assert.Contains("公開中の内容が変わりました", (await _office.Affairs.OpenAsync(Year)).Body!.TextContent, StringComparison.Ordinal);
        await DoneAsync(_office.Affairs.PostAsync(Publication, Publication + "/rebuild", []));
        using var mayor = await _office.Staff.SignInAsync("kucho");
        await DoneAsync(mayor.PostAsync(Publication, Publication + "/approval", new() { ["confirmed"] = "true" }));
        Assert.Contains("相談は〓〓さんから", await _office.PublicAsync("3-1-1"), StringComparison.Ordinal);
        Assert.Contains("〓〓さんが「訓練」をした", await _office.PublicAsync("4-1-1"), StringComparison.Ordinal);
        Assert.Empty(FilesWithIt());
    }

    [Fact]
    public async Task It_takes_two_people_and_nothing_is_gone_before()
    {
        await RequestAsync(Name);
        var page = await _office.Affairs.OpenAsync(Blackening);
        Assert.DoesNotContain(page.QuerySelectorAll("form"), form => form.GetAttribute("action")!.EndsWith("/do", StringComparison.Ordinal));
        Assert.Contains(Name, await _office.PublicAsync("4-1-1"), StringComparison.Ordinal);

        // Where it stands was counted when it was asked for: who looks at it waits for nobody who writes.
        using (await _office.Staff.Services.GetRequiredService<WriteGate>().EnterAsync(default))
        {
            Assert.Contains("第2版", (await _office.Mayor.OpenAsync(Blackening).WaitAsync(TimeSpan.FromSeconds(20))).QuerySelector("[aria-labelledby=blackening-1]")!.TextContent, StringComparison.Ordinal);
        }

        var form = (await _office.Mayor.OpenAsync(Blackening)).QuerySelectorAll("form").Select(it => it.GetAttribute("action")!).First(it => it.EndsWith("/do", StringComparison.Ordinal));
        Assert.Contains("元に戻せないことを確かめて", await RefusedAsync(_office.Mayor.PostAsync(Blackening, form, [])), StringComparison.Ordinal);
        await DoneAsync(_office.Mayor.PostAsync(Blackening, form.Replace("/do", "/drop", StringComparison.Ordinal), []));
        Assert.Contains(Name, await _office.PublicAsync("4-1-1"), StringComparison.Ordinal);
        Assert.Equal("", (await _office.Staff.AskAsync(db => db.Blackenings.SingleAsync())).TextsText);
    }

    [Theory]
    [InlineData("", Why, "消す語を入力してください")]
    [InlineData("鶴", Why, "短すぎます")]
    [InlineData("1-1", Why, "見分けられません")]
    [InlineData(Name, "", "理由を入力してください")]
    [InlineData(Name, Name + "さんの名前", "理由に、消す語が入っています")]
    public async Task What_cannot_be_asked_for_is_said(string texts, string reason, string words)
    {
        Assert.Contains(words, await RefusedAsync(_office.Affairs.PostAsync(Blackening, Blackening, new() { ["texts"] = texts, ["reason"] = reason })), StringComparison.Ordinal);
        Assert.Equal(0, await _office.Staff.AskAsync(db => db.Blackenings.CountAsync()));
    }

    [Fact]
    public async Task A_word_that_the_record_itself_is_written_with_changes_nothing_at_all()
    {
        var before = _office.Staff.Site.Data.FullName;
        Assert.Contains("記録の番号や形の一部", await RefusedAsync(_office.Affairs.PostAsync(Blackening, Blackening, new() { ["texts"] = "SelfEvaluation", ["reason"] = Why })), StringComparison.Ordinal);
        var asked = await _office.Staff.AskAsync(async db =>
        {
            var row = new Data.Rows.Blackening("asahi", ["SelfEvaluation"], Why, DateTime.UnixEpoch, await db.Users.Where(it => it.UserName == "soumu").Select(it => it.Id).SingleAsync(), "");
            db.Add(row);

            return await db.SaveChangesAsync();
        });
        Assert.Equal(1, asked);
        var form = await DoFormAsync();
        var dump = await _office.Staff.AskAsync(db => db.Editions.Select(it => it.Sha256).ToListAsync());

        Assert.Contains("何も変えていません", await RefusedAsync(_office.Mayor.PostAsync(Blackening, form, new() { ["confirmed"] = "true" })), StringComparison.Ordinal);
        Assert.Equal(dump, await _office.Staff.AskAsync(db => db.Editions.Select(it => it.Sha256).ToListAsync()));
        Assert.Empty((await BackupCheck.OfDataAsync(before)).Defects);
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private async Task RequestAsync(string texts)
    {
        using var looked = await _office.Affairs.PostAsync(Blackening, Blackening, new() { ["texts"] = texts, ["reason"] = Why });
        Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
        await DoneAsync(_office.Affairs.SendAsync(await TestSite.ParseAsync(looked), Blackening, []));
    }

    private async Task<string> DoFormAsync() => (await _office.Mayor.OpenAsync(Blackening))
        .QuerySelectorAll("form").Select(it => it.GetAttribute("action")!).First(it => it.EndsWith("/do", StringComparison.Ordinal));

    private async Task BlackenAsync()
    {
        await RequestAsync(Name);
        await DoneAsync(_office.Mayor.PostAsync(Blackening, await DoFormAsync(), new() { ["confirmed"] = "true" }));
    }

    private static async Task<IReadOnlyList<string>> SaidAsync(StaffVisitor visitor) =>
    [
        .. (await Crawler.WalkAsync(visitor.Client, address => !address.Contains(".pdf", StringComparison.Ordinal)))
            .Where(page => Heard(page.Bytes).Contains(Name, StringComparison.Ordinal)).Select(page => page.Address),
    ];

    // As whoever reads it does: signs of HTML and of JSON are letters.
    private static string Heard(byte[] bytes) => Escape().Replace(
        WebUtility.HtmlDecode(Unpacked.Text(bytes)),
        match => $"{(char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)}");

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})")]
    private static partial Regex Escape();

    private IReadOnlyList<string> FilesWithIt(string? folder = null) => [.. FilesWith(Encoding.UTF8.GetBytes(Name), folder), .. FilesWith(Encoding.UTF8.GetBytes("鶴亀\\uD842"), folder), .. FilesWith(Encoding.UTF8.GetBytes("\\u9db4\\u4e80"), folder)];

    private List<string> FilesWith(byte[] word, string? folder = null) =>
    [
        .. Directory.EnumerateFiles(folder ?? _office.Staff.Site.Data.FullName, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "lock" && Bytes(file).AsSpan().IndexOf(word) >= 0)
            .Select(file => Path.GetFileName(file)),
    ];

    private static byte[] Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);

        return memory.ToArray();
    }
}
