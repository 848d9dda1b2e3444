using System.Net;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

public sealed class EasyWritingTests : IAsyncLifetime
{
    private const string Easy = "/staff/asahi/2022/easy";

    private readonly StaffSite _staff = new();
    private StaffVisitor _affairs = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        _affairs = await _staff.SignInAsync("soumu");
    }

    [Fact]
    public async Task An_explanation_is_saved_with_the_day_and_with_what_it_was_written_from()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await WriteAsync("区《く》の しごとを 説明《せつめい》します。")).StatusCode);
        var page = await _affairs.OpenAsync(Easy);

        Assert.Contains("説明を保存しました", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["く", "せつめい"], page.QuerySelectorAll("rt").Select(reading => reading.TextContent));
        Assert.DoesNotContain("元の文章が変わりました", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await _staff.AskAsync(db => db.Changes.CountAsync(record => record.Action == ChangeAction.EasyWritten)));
    }

    [Fact]
    public async Task When_the_source_changes_staff_are_told_until_they_save_it_again()
    {
        await WriteAsync("説明");
        const string Item = "/staff/asahi/2022/4-1-1/evaluation";
        await _affairs.PostAsync(Item, Item, new() { ["results"] = "訓練を3回行った", ["step"] = "Save" });
        Assert.Contains("元の文章が変わりました", (await _affairs.OpenAsync(Easy)).Body!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await _affairs.PostAsync(Easy, Easy, [])).StatusCode);
        Assert.DoesNotContain("元の文章が変わりました", (await _affairs.OpenAsync(Easy)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u2067鐘", "「鐘」の前に、文字の向きを変える記号（U+2067）")]
    [InlineData("一行《いちぎょう》目\n漢字《かんじ", "説明の2行目、「漢字」と「かんじ」の間に、閉じていない《があります")]
    [InlineData(null, "5,000文字までで入力してください（いまは5,001文字）")]
    public async Task What_cannot_be_kept_is_refused_and_not_lost(string? text, string message)
    {
        text ??= new string('あ', EasyText.TextMaxLength + 1);
        using var refused = await WriteAsync(text);
        var page = await TestSite.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(message, page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(text, page.QuerySelector("#text")!.TextContent);
        Assert.Null(await SavedAsync());
    }

    [Fact]
    public async Task Who_comes_second_sees_both_texts()
    {
        var open = await _affairs.OpenAsync(Easy);
        await WriteAsync("先に保存した説明");
        using var second = await _affairs.SendAsync(open, Easy, new() { ["text"] = "あとから書いた説明" });
        var page = await TestSite.ParseAsync(second);

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal("あとから書いた説明", page.QuerySelector("#text")!.TextContent);
        Assert.Equal("先に保存した説明", page.QuerySelector("blockquote")!.TextContent);
        Assert.Equal("先に保存した説明", await SavedAsync());
    }

    [Fact]
    public async Task An_empty_text_takes_it_away_and_a_form_without_one_does_not()
    {
        await WriteAsync("説明");
        var token = (await _affairs.OpenAsync(Easy)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var cut = await _affairs.Client.PostAsync(Easy, new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["version"] = "1" }));
        Assert.Equal(HttpStatusCode.BadRequest, cut.StatusCode);
        Assert.Equal("説明", await SavedAsync());

        Assert.Equal(HttpStatusCode.Redirect, (await WriteAsync(" \n ")).StatusCode);
        Assert.Null(await SavedAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _affairs.Dispose();
        await _staff.DisposeAsync();
    }

    private Task<HttpResponseMessage> WriteAsync(string text) => _affairs.PostAsync(Easy, Easy, new() { ["text"] = text });

    private async Task<string?> SavedAsync() => (await _staff.PolicyAsync(2022)).Statement.Easy?.Text;
}
