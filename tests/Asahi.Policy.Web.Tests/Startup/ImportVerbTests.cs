using System.Text;
using System.Text.Json;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Tests.Staff;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Startup;

/// <summary><c>import</c>: one document at the command line, looked at or taken over.</summary>
public sealed class ImportVerbTests : IDisposable
{
    private readonly VerbFolder _folder = new();

    private string Page => File("page.txt", IntakeOffice.Page());

    [Fact]
    public async Task A_check_says_what_becomes_of_every_line_and_changes_nothing()
    {
        var (code, output) = await _folder.RunHereAsync("import", "--check", Page, "--json");
        Assert.True(code == 0, output);
        using var said = JsonDocument.Parse(output);
        var root = said.RootElement;
        var lines = Encoding.UTF8.GetString(IntakeOffice.Page()).ReplaceLineEndings("\n").Split('\n');

        Assert.Equal(["ward", "year", "title", "lines", "findings", "refusal", "read"], root.EnumerateObject().Select(it => it.Name));
        Assert.Equal((JsonValueKind.Null, "旭区", 2021, "令和3年度 旭区運営方針"), (root.GetProperty("ward").GetProperty("code").ValueKind, root.GetProperty("ward").GetProperty("name").GetString(), root.GetProperty("year").GetInt32(), root.GetProperty("title").GetString()));
        Assert.Equal(lines.Count(line => line.Trim().Length > 0), root.GetProperty("lines").GetArrayLength());
        Assert.All(root.GetProperty("lines").EnumerateArray(), line =>
        {
            Assert.Equal(["number", "text", "fate", "field", "label", "fault"], line.EnumerateObject().Select(it => it.Name));
            Assert.Contains(line.GetProperty("fate").GetString(), (string[])["placed", "furniture", "not-understood"]);
        });
        Assert.Equal("子育て支援の充実", EditionContent.Read(Encoding.UTF8.GetBytes(root.GetProperty("read").GetRawText())).Issues[0].Strategies[0].Name);
        Assert.Contains("子育て支援", output, StringComparison.Ordinal); // not escaped
        Assert.False(Directory.Exists(_folder.Data));
    }

    [Fact]
    public async Task A_check_reads_what_the_ward_has_taught_without_its_lock()
    {
        _folder.Prepare();
        var odd = File("odd.txt", IntakeOffice.Page("\n【経営課題2 ", "\n今後の方針\n【経営課題2 "));
        var person = await PersonAsync();

        await using (var db = _folder.Open())
        {
            var taught = new TaughtLine(await db.Wards.Where(ward => ward.Code == "asahi").Select(ward => ward.Id).SingleAsync(), "今後の方針");
            taught.Teach("今後の方針", "furniture", DateTime.UnixEpoch, person);
            db.Add(taught);
            await db.SaveChangesAsync();
        }

        SqliteConnection.ClearAllPools(); // what was just written goes from the log beside the file into it, before the file is looked at
        using var held = new FileStream(Path.Combine(_folder.Data, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var before = System.IO.File.ReadAllBytes(Path.Combine(_folder.Data, "policy.db"));
        var (code, output) = await _folder.RunHereAsync("import", "--check", odd, "--ward", "asahi", "--json");
        Assert.True(code == 0, output);
        using var said = JsonDocument.Parse(output);
        Assert.Equal("furniture", Assert.Single(said.RootElement.GetProperty("lines").EnumerateArray(), line => line.GetProperty("text").GetString() == "今後の方針").GetProperty("fate").GetString());
        Assert.Equal("asahi", said.RootElement.GetProperty("ward").GetProperty("code").GetString());
        Assert.Equal(before, System.IO.File.ReadAllBytes(Path.Combine(_folder.Data, "policy.db")));
    }

    [Fact]
    public async Task A_check_for_people_is_a_few_lines()
    {
        var (code, output) = await _folder.RunHereAsync("import", "--check", File("table.txt", IntakeOffice.Seed("001")));
        Assert.Equal(0, code);
        Assert.Contains("--year=年度 を付けてください", output, StringComparison.Ordinal);
        (code, output) = await _folder.RunHereAsync("import", "--check", Page);
        Assert.Equal(0, code);
        Assert.Contains("経営課題 4、戦略 8", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_taken_over_into_a_new_ward_and_the_next_state_after_it()
    {
        var (code, output) = await _folder.RunHereAsync("import", Page, "--ward", "asahi-shin");
        Assert.True(code == 0, output);
        Assert.Contains("第1版（取込）として公開しました", output, StringComparison.Ordinal);
        Assert.Contains("大阪市旭区（asahi-shin）を作りました。市の名は資料から読み取れず、大阪市としました", output, StringComparison.Ordinal);
        (code, output) = await _folder.RunHereAsync("import", File("page.txt", IntakeOffice.Page("子育て支援の充実", "子育て支援の拡充")));
        Assert.True(code == 0, output);
        Assert.Contains("第2版（取込）として公開しました", output, StringComparison.Ordinal);
        Assert.DoesNotContain("作りました", output, StringComparison.Ordinal);
        (code, output) = await _folder.RunHereAsync("import", File("page.txt", IntakeOffice.Page("子育て支援の充実", "子育て支援の拡充")));
        Assert.Equal((1, "公開中の版から、変わるところがありません。変更はありません。"), (code, output.Trim()));

        await using var db = _folder.Open();
        Assert.Equal(("asahi-shin", "旭区", "大阪市"), await db.Wards.Select(ward => ValueTuple.Create(ward.Code, ward.Name, ward.City)).SingleAsync());
        Assert.Equal([1, 2], await db.Editions.OrderBy(it => it.Number).Select(it => it.Number).ToListAsync());
        Assert.Equal(2, (await db.PublicEditions.Include(it => it.Edition).SingleAsync()).Edition.Number);
        Assert.All(await db.Changes.ToListAsync(), change => Assert.Null(change.ActorId));
        Assert.Equal(0, (await _folder.RunHereAsync("verify")).Code);
    }

    [Fact]
    public async Task Wards_of_several_cities_are_no_reason_to_fail()
    {
        _folder.Prepare();

        await using (var db = _folder.Open())
        {
            db.Add(new Domain.Policies.Ward("yokohama", "旭区", "横浜市"));
            await db.SaveChangesAsync();
        }

        SqliteConnection.ClearAllPools();
        var (code, output) = await _folder.RunHereAsync("import", Page, "--ward", "asahi-shin");
        Assert.True(code == 0, output);
        Assert.Contains("大阪市としました", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "使い方")]
    [InlineData(2, "使い方", "--check")]
    [InlineData(2, "使い方", "a.txt", "b.txt")]
    [InlineData(2, "使い方", "a.txt", "--year=令和3")]
    [InlineData(2, "使い方", "a.txt", "--ward=旭")]
    [InlineData(2, "使い方", "a.txt", "--json")]
    [InlineData(1, "no-such.txt がありません", "no-such.txt")]
    [InlineData(1, "no-such.txt がありません", "--check", "no-such.txt", "--json")]
    public async Task What_cannot_be_done_is_said(int expected, string words, params string[] arguments)
    {
        var (code, output) = await _folder.RunHereAsync("import", arguments);

        Assert.Equal(expected, code);
        Assert.Contains(words, output, StringComparison.Ordinal);
        Assert.True(expected == 2 || output.Trim().Split('\n').Length == 1, output);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<int> PersonAsync()
    {
        var (code, output) = await ProgramHere.RunAsync("staff", "add", $"--Data:Directory={_folder.Data}", "--login=soumu", "--name=総務 花子", "--duty=affairs");
        Assert.True(code == 0, output);
        await using var db = _folder.Open();

        return await db.Users.Select(person => person.Id).SingleAsync();
    }

    private string File(string name, byte[] bytes)
    {
        var file = _folder[name];
        System.IO.File.WriteAllBytes(file, bytes);

        return file;
    }
}
