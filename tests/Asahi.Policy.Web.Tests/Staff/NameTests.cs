using System.Net;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Names of sections and people, and logins, as administrators type them.</summary>
public sealed class NameTests : IAsyncLifetime
{
    private const string Sections = "/staff/sections";
    private const string NewPerson = "/staff/people/new";

    private readonly StaffSite _staff = new();
    private StaffVisitor _admin = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("kanri", Duty.Administrator);
        _admin = await _staff.SignInAsync("kanri");
    }

    [Theory]
    [InlineData("総　務　課", "総務課")]
    [InlineData("総務課 ", "総務課")]
    [InlineData("ｾｰﾌﾃｨ課", "セーフティ課")]
    [InlineData("ＩＣＴ課", "ICT課")]
    public async Task A_section_that_looks_like_another_is_the_other(string typed, string known)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await NameAsync(known)).StatusCode);
        using var refused = await NameAsync(typed);
        var page = await TestSite.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains($"「{known}」は、すでにあります", page.QuerySelector("#name-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, page.QuerySelector("#name")!.GetAttribute("value"));
        Assert.Equal([known], await NamesAsync());
    }

    [Fact]
    public async Task A_section_is_kept_without_blanks_and_with_wide_kana_also_when_it_is_renamed()
    {
        await NameAsync("ﾎﾞﾗﾝﾃｨｱ　推進　課");
        Assert.Equal(["ボランティア推進課"], await NamesAsync());
        var id = await _staff.AskAsync(db => db.Sections.Select(section => section.Id).SingleAsync());
        var form = (await _admin.OpenAsync(Sections)).QuerySelectorAll("form.inline").Single();
        var fields = form.QuerySelectorAll("input").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);
        fields["name"] = "総 務 課";
        using var renamed = await _admin.Client.PostAsync(Sections, new FormUrlEncodedContent(fields));

        Assert.Equal(HttpStatusCode.Redirect, renamed.StatusCode);
        Assert.Equal($"{id}", fields["id"]);
        Assert.Equal(["総務課"], await NamesAsync());
    }

    [Theory]
    [InlineData("😀課", "課の名に「😀」は使えません")]
    [InlineData("★", "課の名に「★」は使えません")]
    public async Task A_picture_is_no_name_of_a_section(string typed, string fault)
    {
        using var refused = await NameAsync(typed);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(fault, (await TestSite.ParseAsync(refused)).QuerySelector("#name-error")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await NamesAsync());
    }

    [Fact]
    public async Task People_are_named_the_same_way_and_a_login_may_be_typed_in_full_width()
    {
        using var refused = await AddAsync("sato", "佐藤😀");
        Assert.Contains("氏名に「😀」は使えません", (await TestSite.ParseAsync(refused)).QuerySelector("#name-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await AddAsync("ｓａｔｏ．１", "ｻﾄｳ　 花子")).StatusCode);
        using var taken = await AddAsync("SATO.1", "別の人");

        Assert.Contains("すでに使われています", (await TestSite.ParseAsync(taken)).QuerySelector("#login-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("sato.1", "サトウ　花子"), await _staff.AskAsync(async db =>
        {
            var person = await db.Users.SingleAsync(it => it.UserName != "kanri");

            return (person.UserName!, person.Name);
        }));
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    private Task<HttpResponseMessage> NameAsync(string name) => SendNewAsync(name);

    // The last form of the page is the one for a new section.
    private async Task<HttpResponseMessage> SendNewAsync(string name)
    {
        var form = (await _admin.OpenAsync(Sections)).QuerySelector("form.entry")!;
        var fields = form.QuerySelectorAll("input").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        fields["name"] = name;

        return await _admin.Client.PostAsync(Sections, new FormUrlEncodedContent(fields));
    }

    private Task<HttpResponseMessage> AddAsync(string login, string name) =>
        _admin.PostAsync(NewPerson, NewPerson, new() { ["login"] = login, ["name"] = name, ["duty"] = "GeneralAffairs" });

    private Task<List<string>> NamesAsync() => _staff.AskAsync(db => db.Sections.Select(section => section.Name).ToListAsync());
}
