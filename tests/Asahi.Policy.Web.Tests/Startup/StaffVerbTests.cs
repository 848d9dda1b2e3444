using System.Buffers.Binary;
using System.Net;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Startup;

/// <summary>Accounts from the command line, and the first start: the built program, in a process of its own where it serves, once where it ends well and once
/// where it does not.</summary>
public sealed partial class StaffVerbTests : IDisposable
{
    private readonly VerbFolder _folder = new();

    private string[] Add => ["staff", "add", "--login=kanri", "--name=管理 太郎", "--duty=administrator", $"--Data:Directory={_folder.Data}"];

    [Fact]
    public async Task The_first_start_prints_where_the_first_administrator_is_made_and_a_restart_ends_it()
    {
        string former;

        using (var portal = await ServingPortal.StartAsync(_folder.Data, "--Site:RequiresHttps=false"))
        {
            former = await portal.FindAsync(SetUpAddress());
            Assert.DoesNotContain(portal.Lines, line => line.StartsWith('{') && line.Contains(former[^20..], StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.OK, await portal.AskAsync(former));
        }

        using (var portal = await ServingPortal.StartAsync(_folder.Data, "--Site:RequiresHttps=false"))
        {
            var fresh = await portal.FindAsync(SetUpAddress());
            Assert.Equal(HttpStatusCode.NotFound, await portal.AskAsync(former));
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = portal.Address };
            using var visitor = new StaffVisitor(client);
            using var made = await visitor.PostAsync(fresh, "/staff/setup", new() { ["name"] = "最初の人", ["login"] = "kanri", ["password"] = StaffSite.Password });
            Assert.Equal("/staff/account/second-factor", made.Headers.Location?.OriginalString);
            Assert.Equal(210_000, await RoundsAsync());
            Assert.Equal(HttpStatusCode.NotFound, await portal.AskAsync(fresh));
            Assert.DoesNotContain(portal.Lines, line => line.Contains("kanri", StringComparison.Ordinal) || line.Contains("最初の人", StringComparison.Ordinal));
        }

        using (var portal = await ServingPortal.StartAsync(_folder.Data, "--Site:RequiresHttps=false"))
        {
            await portal.AskAsync("/");
            Assert.DoesNotContain(portal.Lines, line => line.Contains("/staff/setup", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_account_made_at_the_command_line_is_opened_once_by_its_invitation()
    {
        _folder.Prepare();
        var (code, output) = await Running.ToEndAsync(Add);
        Assert.True(code == 0, output);
        var invitation = Invitation().Match(output).Value;

        using var portal = await ServingPortal.StartAsync(_folder.Data, "--Site:RequiresHttps=false");
        var (refusedCode, refused) = await StaffAsync("reset", "--login=kanri");
        Assert.Equal(1, refusedCode);
        Assert.Single(refused.Trim().Split('\n'));
        Assert.Matches(@"\p{IsHiragana}", refused);

        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = portal.Address };
        using var visitor = new StaffVisitor(client);
        using var set = await visitor.PostAsync(invitation, "/staff/invitation", new() { ["password"] = StaffSite.Password });
        Assert.Equal("/staff/account/second-factor", set.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, await portal.AskAsync(invitation));
        Assert.DoesNotContain(portal.Lines, line => line.Contains("code=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused_in_one_line_and_changes_nothing()
    {
        _folder.Prepare();
        Assert.Equal(0, (await ProgramHere.RunAsync(Add)).Code);

        AssertRefused("すでに使われています", await Running.ToEndAsync(Add));

        foreach (var (words, arguments) in new (string, string[])[]
        {
            ("すでに使われています", ["add", "--login=KANRI", "--name=別の人", "--duty=mayor"]),
            ("--duty= には", ["add", "--login=soumu", "--name=総務", "--duty=king"]),
            ("--duty= には", ["add", "--login=soumu", "--name=総務"]),
            ("課を選んでください", ["add", "--login=tantou", "--name=担当", "--duty=officer"]),
            ("「ない課」という課はありません", ["add", "--login=tantou", "--name=担当", "--duty=officer", "--section=ない課"]),
            ("その区はありません", ["add", "--login=soumu", "--name=総務", "--duty=mayor", "--ward=nowhere"]),
            ("氏名を", ["add", "--login=soumu", "--duty=mayor"]),
            ("ログインID", ["add", "--login=総務", "--name=総務", "--duty=mayor"]),
            ("管理者が一人もいなくなる", ["disable", "--login=kanri"]),
            ("はいません", ["disable", "--login=nobody"]),
            ("はいません", ["reset", "--login=\uFFFE"]),
        })
        {
            AssertRefused(words, await StaffAsync(arguments[0], arguments[1..]));
        }

        foreach (var arguments in new string[][] { ["add"], ["disable", "--name=x"], ["delete", "--login=kanri"], [] })
        {
            var (code, output) = await Running.ToEndAsync(["staff", .. arguments, $"--Data:Directory={_folder.Data}"]);
            Assert.True(code == 2, output);
        }

        await using var db = _folder.Open();
        Assert.Equal(Duty.Administrator, (await db.Users.SingleAsync()).Duty);
    }

    [Fact]
    public async Task Disabling_and_resetting_leave_an_account_that_nobody_gets_into()
    {
        _folder.Prepare();
        Assert.Equal(0, (await ProgramHere.RunAsync(Add)).Code);
        Assert.Equal(0, (await StaffAsync("add", "--login=kucho", "--name=区長", "--duty=mayor")).Code);
        var (reset, words) = await StaffAsync("reset", "--login=kanri");
        Assert.True(reset == 0 && Invitation().IsMatch(words), words);
        Assert.Contains("https://（このポータルのアドレス）/staff/invitation", words, StringComparison.Ordinal);
        Assert.Equal(0, (await StaffAsync("disable", "--login=kucho")).Code);

        await using var db = _folder.Open();
        Assert.Equal([(false, null), (true, null)], await db.Users.OrderBy(person => person.Id).Select(person => ValueTuple.Create(person.IsDisabled, person.PasswordHash)).ToListAsync());
    }

    public void Dispose() => _folder.Dispose();

    private static void AssertRefused(string words, (int Code, string Output) told) => Assert.True(
        told.Code == 1 && told.Output.Contains(words, StringComparison.Ordinal) && told.Output.Trim().Split('\n').Length == 1,
        $"{words}: {told.Code} {told.Output}");

    // How often the password that was set has been hashed: the number stands in the fifth to eighth byte after the version.
    private async Task<int> RoundsAsync()
    {
        await using var db = _folder.Open();
        var hash = Convert.FromBase64String((await db.Users.SingleAsync()).PasswordHash!);
        Assert.Equal(1, hash[0]);

        return BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5));
    }

    private Task<(int Code, string Output)> StaffAsync(string deed, params string[] settings) =>
        ProgramHere.RunAsync(["staff", deed, .. settings, $"--Data:Directory={_folder.Data}"]);

    [GeneratedRegex(@"(?<=127\.0\.0\.1:\d+)/staff/setup\?code=[0-9a-f]{40}")]
    private static partial Regex SetUpAddress();

    [GeneratedRegex(@"/staff/invitation\?person=\d+&code=\S+")]
    private static partial Regex Invitation();
}
