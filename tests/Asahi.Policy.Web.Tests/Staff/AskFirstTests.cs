using System.Net;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>What ends somebody's work at once is asked first: what happens, to whom; and a single press does nothing.</summary>
public sealed class AskFirstTests : IAsyncLifetime
{
    private readonly StaffSite _staff = new();
    private StaffVisitor _admin = null!;
    private int _chief;

    public async ValueTask InitializeAsync()
    {
        _chief = await _staff.AddAsync("kacho", Duty.SectionChief, "防災課");
        await _staff.AddAsync("kanri", Duty.Administrator);
        _admin = await _staff.SignInAsync("kanri");
    }

    [Theory]
    [InlineData("disable", "利用を停止する")]
    [InlineData("reset", "初期化して、案内を発行する")]
    public async Task A_press_leads_to_the_question_and_only_that_page_does_it(string deed, string button)
    {
        using var chief = await _staff.SignInAsync("kacho");
        var (page, address) = ($"/staff/people/{_chief}", $"/staff/people/{_chief}/{deed}");
        var person = await _admin.OpenAsync(page);
        Assert.Empty(person.QuerySelectorAll($"form[action='{address}']"));
        Assert.NotNull(person.QuerySelector($"a[href='{address}']"));

        var before = await StateAsync();
        var question = await _admin.OpenAsync(address);
        var words = question.QuerySelector("main")!.TextContent;
        Assert.All(["職員kacho（kacho）", "防災課 課長", "まだ、何も変わっていません", "いま1件", "防災課には", "確認できる課長がいなくなります"], word => Assert.Contains(word, words, StringComparison.Ordinal));
        Assert.NotNull(question.QuerySelector($"main a[href='{page}']"));

        // The deed without the question: by hand, or by a form of a former program.
        var fields = StaffVisitor.Fields(question, address);
        fields.Remove("confirmed");
        using var asked = await _admin.Client.PostAsync(address, new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Contains("まだ、何も変わっていません", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await StateAsync());
        Assert.True(await chief.IsInAsync());

        Assert.Equal(button, question.QuerySelector("form.entry button[type=submit]")!.TextContent);
        using var done = await _admin.SendAsync(question, address, []);
        Assert.NotEqual(before, await StateAsync());
        Assert.False(await chief.IsInAsync());
    }

    [Fact]
    public async Task Nothing_is_asked_where_there_is_nothing_to_do_it_to()
    {
        await _staff.DisableAsync("kacho");
        Assert.Equal(HttpStatusCode.NotFound, (await _admin.GetAsync($"/staff/people/{_chief}/disable")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _admin.GetAsync("/staff/people/4711/reset")).StatusCode);
    }

    public ValueTask DisposeAsync()
    {
        _admin.Dispose();

        return _staff.DisposeAsync();
    }

    private Task<string> StateAsync() => _staff.AskAsync(db => db.Users.Where(it => it.Id == _chief).Select(it => it.IsDisabled + it.SecurityStamp + it.PasswordHash).SingleAsync());
}
