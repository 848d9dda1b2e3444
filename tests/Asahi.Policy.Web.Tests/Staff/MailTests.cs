using System.Globalization;
using System.Net;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Notices by mail, taken by a real server: to whom, what they say and what they never say, and what happens when nobody takes them.</summary>
public sealed class MailTests : IAsyncLifetime
{
    private const string Site = "https://unei.example.jp";
    private const string Year = "/staff/asahi/2022";
    private const string Item = Year + "/4-1-1/evaluation";
    private const string Secret = "だれにも送ってはならない文章";

    private static readonly DateTimeOffset _today = new(2023, 5, 10, 8, 0, 0, TimeSpan.FromHours(9));

    private readonly MailServer _server = new();
    private StaffSite _staff = null!;
    private StaffVisitor _officer = null!;
    private StaffVisitor _chief = null!;
    private StaffVisitor _affairs = null!;

    public async ValueTask InitializeAsync()
    {
        _staff = new(new TestSite
        {
            UseHttps = true,
            Settings =
            {
                ["Mail:Host"] = "127.0.0.1",
                ["Mail:Port"] = _server.Port.ToString(CultureInfo.InvariantCulture),
                ["Mail:Security"] = "None",
                ["Mail:From"] = "unei@example.jp",
                ["Site:BaseAddress"] = Site,
            },
        });
        _staff.Site.Clock.Set(_today - TimeProvider.System.GetUtcNow());
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("kacho", Duty.SectionChief, "防災課");
        await _staff.AddAsync("hokanokacho", Duty.SectionChief, "福祉課");
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("kucho", Duty.Mayor);
        await _staff.AssignAsync(2022, "防災課", "4-1-1");
        await _staff.AskAsync(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(it => it.Email, it => it.UserName + "@example.jp")));
        (_officer, _chief, _affairs) = (await _staff.SignInAsync("tantou"), await _staff.SignInAsync("kacho"), await _staff.SignInAsync("soumu"));
    }

    [Fact]
    public async Task Who_has_to_act_is_told_where_and_nothing_else()
    {
        await WriteAsync(_officer, Item, "Submit");
        var letter = Assert.Single(await ArrivedAsync(1));

        Assert.Equal("kacho@example.jp", To(letter));
        Assert.Equal("【旭区 運営方針】確認待ち1件", letter.Subject);
        Assert.Contains($"{Site}{Item}", letter.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, letter.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("減災力", letter.TextBody, StringComparison.Ordinal); // nor the name of the item
        Assert.Equal("auto-generated", letter.Headers[HeaderId.AutoSubmitted]);

        await WriteAsync(_chief, Item + "/review", "Return");
        letter = (await ArrivedAsync(2))[1];
        Assert.Equal(("tantou@example.jp", "【旭区 運営方針】差戻し1件"), (To(letter), letter.Subject));
        Assert.DoesNotContain("人数を書いてください", letter.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_request_the_mayor_is_told_and_of_its_return_general_affairs()
    {
        await WriteAsync(_affairs, Item, "Confirm");
        using var requested = await _affairs.PostAsync(Year + "/publication", Year + "/publication", new() { ["kind"] = "SelfEvaluation", ["note"] = Secret });
        Assert.Equal(HttpStatusCode.Redirect, requested.StatusCode);
        var letter = Assert.Single(await ArrivedAsync(1));

        Assert.Equal("kucho@example.jp", To(letter));
        Assert.Contains($"{Site}{Year}/publication", letter.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, letter.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("has no address")]
    [InlineData("wants none")]
    [InlineData("is disabled")]
    public async Task Who_cannot_be_told_is_not_and_general_affairs_is(string why)
    {
        await _staff.AskAsync(db => db.Users.Where(it => it.UserName == "kacho").ExecuteUpdateAsync(set => set
            .SetProperty(it => it.Email, it => why == "has no address" ? null : it.Email)
            .SetProperty(it => it.WantsMail, why != "wants none")
            .SetProperty(it => it.IsDisabled, why == "is disabled")));
        await WriteAsync(_officer, Item, "Submit");

        Assert.Equal("soumu@example.jp", To(Assert.Single(await ArrivedAsync(1))));
    }

    [Fact]
    public async Task What_comes_together_goes_in_one_letter()
    {
        await _staff.AssignAsync(2022, "防災課", "2-1-1");
        await WriteAsync(_officer, Item, "Submit");
        await WriteAsync(_officer, Year + "/2-1-1/evaluation", "Submit");
        var letter = Assert.Single(await ArrivedAsync(1));

        Assert.Equal("【旭区 運営方針】確認待ち2件", letter.Subject);
        Assert.Contains("/2-1-1/evaluation", letter.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_busy_is_asked_again_later_and_the_save_stands()
    {
        _server.IsBusy = true;
        await WriteAsync(_officer, Item, "Submit");
        await UntilAsync(() => _server.Calls >= 1);
        Assert.Empty(_server.Letters);
        Assert.Contains("確認待ち", (await _chief.OpenAsync(Item)).Body!.TextContent, StringComparison.Ordinal);

        _server.IsBusy = false;
        Assert.Single(await ArrivedAsync(1));

        // It is noted a moment after it was taken.
        for (var time = 0; await _staff.AskAsync(db => db.Notices.AnyAsync(it => it.EndedAt == null)); time++)
        {
            Assert.InRange(time, 0, 200);
            await Task.Delay(50);
        }
    }

    [Fact]
    public async Task A_letter_that_cannot_be_written_does_not_hold_up_the_others()
    {
        await _staff.AskAsync(db => db.Users.Where(it => it.UserName == "kacho").ExecuteUpdateAsync(set => set.SetProperty(it => it.Email, "@")));
        await WriteAsync(_officer, Item, "Submit");
        await WriteAsync(_affairs, Item, "Confirm");
        using var requested = await _affairs.PostAsync(Year + "/publication", Year + "/publication", new() { ["kind"] = "SelfEvaluation", ["note"] = Secret });
        Assert.Equal(HttpStatusCode.Redirect, requested.StatusCode);

        Assert.Equal("kucho@example.jp", To(Assert.Single(await ArrivedAsync(1))));
        Assert.Equal(1, await _staff.AskAsync(db => db.Notices.CountAsync(it => it.EndedAt == null && it.Tries > 0)));
    }

    [Fact]
    public async Task Days_that_are_near_or_over_are_told_once_to_those_who_have_something_to_do()
    {
        using var settled = await _affairs.PostAsync(Year + "/stages", Year + "/stages", new() { ["due-evaluation"] = "令和5年5月13日" });
        Assert.Equal(HttpStatusCode.Redirect, settled.StatusCode);
        await WriteAsync(_officer, Item, "Save");
        _staff.Site.Clock.Advance(TimeSpan.FromHours(2)); // nine o'clock is over
        var letter = Assert.Single(await ArrivedAsync(1));

        Assert.Equal(("tantou@example.jp", "【旭区 運営方針】提出の期限1件"), (To(letter), letter.Subject));
        _staff.Site.Clock.Advance(TimeSpan.FromHours(3));
        await Task.Delay(300);
        Assert.Single(_server.Letters);

        _staff.Site.Clock.Advance(TimeSpan.FromDays(4));
        var late = (await ArrivedAsync(3)).Skip(1).ToList();
        Assert.Equal(["soumu@example.jp", "tantou@example.jp"], late.Select(To).Order());
        Assert.All(late, it => Assert.Contains("期限すぎ", it.Subject, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_server_nothing_is_prepared()
    {
        await using var quiet = new StaffSite();
        await quiet.AddAsync("tantou", Duty.Officer, "防災課");
        await quiet.AddAsync("kacho", Duty.SectionChief, "防災課");
        await quiet.AssignAsync(2022, "防災課", "4-1-1");
        await quiet.AskAsync(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(it => it.Email, it => it.UserName + "@example.jp")));
        using var officer = await quiet.SignInAsync("tantou");
        await WriteAsync(officer, Item, "Submit");

        Assert.Equal(0, await quiet.AskAsync(db => db.Notices.CountAsync()));
    }

    public async ValueTask DisposeAsync()
    {
        _officer.Dispose();
        _chief.Dispose();
        _affairs.Dispose();
        await _staff.DisposeAsync();
        await _server.DisposeAsync();
    }

    private static string To(MimeMessage letter) => letter.To.Mailboxes.Single().Address;

    // Time goes by in steps of a minute until so many have come.
    private async Task<IReadOnlyList<MimeMessage>> ArrivedAsync(int count)
    {
        await UntilAsync(() => _server.Letters.Count >= count);

        return _server.Letters;
    }

    private async Task UntilAsync(Func<bool> isSo)
    {
        for (var time = 0; time < 300 && !isSo(); time++)
        {
            _staff.Site.Clock.Advance(TimeSpan.FromSeconds(20));
            await Task.Delay(50);
        }

        Assert.True(isSo(), "It did not come.");
    }

    private static async Task WriteAsync(StaffVisitor visitor, string address, string step)
    {
        var page = address.Replace("/review", "", StringComparison.Ordinal);
        var typed = new Dictionary<string, string> { ["results"] = Secret, ["challenge"] = "課題", ["improvement"] = "改善策", ["target"] = "①", ["execution"] = "(ⅰ)", ["effect"] = "ア", ["reason"] = "人数を書いてください", ["step"] = step };
        using var answer = await visitor.PostAsync(page, address, typed);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{address} answered {(int)answer.StatusCode}.");
    }
}
