using System.Net;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Which passwords are taken, on the page where one changes the own. What is refused changes nothing, so one officer tries all of it; who may succeed is
/// new to the portal.</summary>
public sealed class PasswordTests(PasswordSite site) : IClassFixture<PasswordSite>
{
    private const string Page = "/staff/account/password";

    [Theory]
    [InlineData("xkqvbnmzrtwp")]
    [InlineData("うみべのちいさなまちでくらす")]
    [InlineData("correct horse battery staple")]
    public async Task Twelve_characters_of_one_kind_may_do(string password)
    {
        using var newcomer = await site.WelcomeAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await ChangeAsync(newcomer, password)).StatusCode);
        Assert.True(await newcomer.IsInAsync());
    }

    [Theory]
    [InlineData("", "12文字から128文字")]
    [InlineData("zqxvkwjbnmt", "12文字から128文字")]
    [InlineData("password1234", "推測しやすい")]
    [InlineData("123456789012", "推測しやすい")]
    [InlineData("qwertyuiop12", "推測しやすい")]
    [InlineData("aaaaaaaaaaaa", "推測しやすい")]
    [InlineData("passwordpassword", "推測しやすい")]
    [InlineData("abcdefghijklmnop", "推測しやすい")]
    [InlineData("P@ssw0rd1234", "推測しやすい")]
    [InlineData("Asahi-no-kawabe-77", "「asahi」を入れないで")]
    [InlineData("旭区の川べりを歩く七人の侍", "「旭区」を入れないで")]
    [InlineData("SUZUKI-zqxvkwjb", "「suzuki」を入れないで")]
    public async Task What_is_short_common_or_close_at_hand_is_refused_in_words(string password, string words)
    {
        var answer = await ChangeAsync(site.Officer, password);
        var page = await TestSite.ParseAsync(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(words, page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("#password", page.QuerySelector(".errors a")!.GetAttribute("href"));
        Assert.DoesNotContain(page.QuerySelectorAll("input[type=password]"), input => input.HasAttribute("value"));
        Assert.True(await site.Officer.IsInAsync());
    }

    [Fact]
    public async Task From_12_to_128_characters()
    {
        using var newcomer = await site.WelcomeAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ChangeAsync(newcomer, Long(129))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await ChangeAsync(newcomer, Long(128))).StatusCode);
    }

    [Fact]
    public async Task The_present_one_is_no_new_one()
    {
        var answer = await ChangeAsync(site.Officer, StaffSite.Password);
        var page = await TestSite.ParseAsync(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("いまのパスワードと同じです", page.QuerySelector("#password-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("#password", page.QuerySelector(".errors a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_wrong_present_password_is_said_at_its_own_field()
    {
        var page = await TestSite.ParseAsync(await ChangeAsync(site.Officer, "xkqvbnmzrtwp", "ちがうパスワードです"));

        Assert.Equal("#current", page.QuerySelector(".errors a")!.GetAttribute("href"));
        Assert.Contains("いまのパスワードが違います", page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4@8({[<369!1|0$5+7%24@8({[<369!1|0$5+7%2")]
    [InlineData("aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStTuU")]
    [InlineData("11111111111111111111111111111111111111112222222222222222")]
    [InlineData("p4ssw0rdp4ssw0rdp4ssw0rdp4ssw0rdp4ssw0rdp4ssw0rd")]
    public async Task None_takes_long_to_judge(string password)
    {
        using var newcomer = await site.WelcomeAsync();
        var start = TimeProvider.System.GetTimestamp();
        await ChangeAsync(newcomer, password);

        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static string Long(int length) => new([.. Enumerable.Range(0, length).Select(at => (char)('あ' + (at * 7 % 80)))]);

    private static Task<HttpResponseMessage> ChangeAsync(StaffVisitor who, string password, string current = StaffSite.Password) =>
        who.PostAsync(Page, Page, new() { ["current"] = current, ["password"] = password });
}

/// <summary>A portal with an officer who has signed in, and with newcomers.</summary>
public sealed class PasswordSite : IAsyncLifetime
{
    private readonly StaffSite _staff = new(new TestSite { UseHttps = true, Settings = new() { ["SignIn:PerAccountAndMinute"] = "1000" } });
    private int _newcomers;

    public StaffVisitor Officer { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("suzuki", Duty.Officer, "防災課");
        Officer = await _staff.SignInAsync("suzuki");
    }

    /// <summary>Somebody whose password is the first one still.</summary>
    public async Task<StaffVisitor> WelcomeAsync()
    {
        var login = $"newcomer{++_newcomers}";
        await _staff.AddAsync(login, Duty.Officer, "防災課");

        return await _staff.SignInAsync(login);
    }

    public ValueTask DisposeAsync()
    {
        Officer.Dispose();

        return _staff.DisposeAsync();
    }
}
