using System.Net;
using Asahi.Policy.Web.Site.Replies;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Site.Replies;

public sealed class KeptReplyTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private HttpClient _visitor = null!;

    private ReplyStore Store => _site.Services.GetRequiredService<ReplyStore>();

    [Theory]
    [InlineData("/")]
    [InlineData("/asahi/2022/1-2-1")]
    [InlineData("/asahi/2022/forms/5")]
    [InlineData("/search?q=防災")]
    [InlineData("/feed.atom")]
    [InlineData("/asahi/2021/data.json")]
    public async Task What_was_prepared_is_given_again_without_a_question_to_the_database(string address)
    {
        var first = await _visitor.GetByteArrayAsync(address);
        await _visitor.GetByteArrayAsync(address);
        _site.Sql.Statements.Clear();
        var again = await _visitor.GetByteArrayAsync(address);

        Assert.Equal(first, again);
        Assert.All(_site.Sql.Statements, sql => Assert.DoesNotContain("editions\" AS \"e\"", sql, StringComparison.Ordinal));
        Assert.True(_site.Sql.Statements.Count <= 1, "More than a look at the pointers."); // which is due four times a second
    }

    [Fact]
    public async Task Unknown_questions_neither_miss_nor_fill_and_are_not_heard()
    {
        var plain = await _visitor.GetStringAsync("/asahi/2022?utm_source=mail");
        var kept = Store.Kept.Count;

        Assert.Equal(plain, await _visitor.GetStringAsync("/asahi/2022"));
        Assert.Equal(plain, await _visitor.GetStringAsync("/asahi/2022?x=1&y=%E3%81%82"));
        Assert.Equal(plain, await _visitor.GetStringAsync("/asahi/2022?order=nothing"));
        Assert.Equal(kept, Store.Kept.Count);
        Assert.DoesNotContain("utm_source", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("utm_source", await _visitor.GetStringAsync("/search?q=防災&utm_source=mail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_the_page_knows_has_a_reply_of_its_own()
    {
        var (official, concern) = (await _visitor.GetStringAsync("/asahi/2022"), await _visitor.GetStringAsync("/asahi/2022?order=concern"));

        Assert.NotEqual(official, concern);
        Assert.Equal(concern, await _visitor.GetStringAsync("/asahi/2022?order=concern"));
        Assert.Equal(official, await _visitor.GetStringAsync("/asahi/2022"));
        Assert.Equal(concern, await _visitor.GetStringAsync("/asahi/2022?x=1&ORDER=concern"));
    }

    [Fact]
    public async Task However_it_is_packed_it_is_the_same_and_has_a_tag_of_its_own()
    {
        var plain = await _visitor.GetStringAsync("/asahi/2022");
        var tags = new HashSet<string>();

        foreach (var (accepted, packing) in new[] { ("gzip, deflate, br, zstd", "br"), ("gzip", "gzip"), ("br;q=0, *", "gzip"), ("identity", ""), ("gzip;q=0", "") })
        {
            using var answer = await AskAsync("/asahi/2022", accepted);
            Assert.Equal(packing, string.Join(',', answer.Content.Headers.ContentEncoding));
            Assert.Equal("Accept-Encoding", answer.Headers.Vary.ToString());
            Assert.Equal("public, max-age=10, stale-while-revalidate=50", answer.Headers.CacheControl!.ToString());
            Assert.Equal(plain, await Unpacked.ReadAsync(answer));
            tags.Add($"{packing} {answer.Headers.ETag}");
        }

        Assert.Equal(3, tags.Count);
        Assert.Equal(3, tags.Select(tag => tag.Split(' ')[1]).Distinct().Count());
    }

    [Fact]
    public async Task Who_has_it_is_told_that_nothing_is_new()
    {
        using var first = await AskAsync("/asahi/2022", "gzip");
        using var again = await AskAsync("/asahi/2022", "br", first.Headers.ETag!.ToString());
        using var other = await AskAsync("/asahi/2021", "br", first.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.NotNull(again.Headers.ETag);
        Assert.NotNull(again.Headers.CacheControl);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("/asahi/2021/results", false)]
    [InlineData("/asahi/2021/results", true)]
    public async Task Who_only_asks_whether_it_is_there_gets_the_same_headers(string address, bool isKept)
    {
        if (isKept)
        {
            await _visitor.GetAsync(address);
        }

        using var head = await _visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        using var whole = await _visitor.GetAsync(address);

        Assert.Equal(whole.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/asahi/1999")]
    [InlineData("/nowhere")]
    [InlineData("/staff/sign-in")]
    [InlineData("/verify?sha256=abc")]
    [InlineData("/search?from=x")]
    [InlineData("/health/live")]
    [InlineData("/asahi/2021/forms/5.xlsx")]
    [InlineData("/data/all.csv")]
    [InlineData("/asahi/2021/sources/000533715.txt")]
    public async Task What_did_not_go_well_or_belongs_to_one_person_or_is_a_file_is_never_kept(string address)
    {
        await _visitor.GetAsync(address);

        Assert.True(Store.Kept.Count == (address.StartsWith("/search", StringComparison.Ordinal) ? 1 : 0), address);
    }

    [Fact]
    public async Task A_new_edition_is_seen_at_once_everywhere()
    {
        string[] addresses = ["/", "/asahi", "/asahi/2022", "/asahi/2022/1-1-1", "/asahi/2022/history", "/feed.atom", "/asahi/2022/data.json", "/data", "/data/catalog.jsonld", "/search?q=働いている世代の参加", "/sitemap.xml", "/api/v1/policies"];
        var before = new Dictionary<string, string>();

        foreach (var address in addresses)
        {
            before[address] = await _visitor.GetStringAsync(address);
            Assert.Equal(before[address], await _visitor.GetStringAsync(address));
        }

        await SecondEdition.PublishAsync(_site.Services);

        foreach (var address in addresses)
        {
            Assert.True(before[address] != await _visitor.GetStringAsync(address), $"{address} is as it was before.");
        }
    }

    [Fact]
    public async Task The_day_that_is_printed_is_today()
    {
        var today = Domain.Years.Wareki.Date(Domain.Years.JapanTime.DateOf(_site.Clock.GetUtcNow().UtcDateTime));
        Assert.Contains($"開いた日：{today}", await _visitor.GetStringAsync("/asahi/2022"), StringComparison.Ordinal);
        _site.Clock.Advance(TimeSpan.FromDays(1));
        var page = await _visitor.GetStringAsync("/asahi/2022");

        Assert.DoesNotContain($"開いた日：{today}", page, StringComparison.Ordinal);
        Assert.Contains($"開いた日：{Domain.Years.Wareki.Date(Domain.Years.JapanTime.DateOf(_site.Clock.GetUtcNow().UtcDateTime))}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_has_been_made_is_told_of_at_once()
    {
        var before = await _visitor.GetStringAsync("/asahi/2021/forms");
        Assert.Equal(before, await _visitor.GetStringAsync("/asahi/2021/forms"));
        await _visitor.GetByteArrayAsync("/asahi/2021/forms/5.xlsx");

        Assert.NotEqual(before, await _visitor.GetStringAsync("/asahi/2021/forms"));
    }

    [Fact]
    public async Task Other_settings_make_other_pages()
    {
        await _visitor.GetAsync("/asahi/2022");
        var configuration = (IConfigurationRoot)_site.Services.GetRequiredService<IConfiguration>();
        configuration["Site:Notice"] = "これは別の断り書きです";
        configuration.Reload();

        Assert.Contains("これは別の断り書きです", await _visitor.GetStringAsync("/asahi/2022"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_another_name_the_site_has_other_replies()
    {
        var first = await _visitor.GetStringAsync("http://one.example/feed.atom");
        var other = await _visitor.GetStringAsync("http://other.example/feed.atom");

        Assert.Contains("http://one.example/", first, StringComparison.Ordinal);
        Assert.Contains("http://other.example/", other, StringComparison.Ordinal);
        Assert.DoesNotContain("http://one.example/", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_who_ask_at_once_have_it_made_once()
    {
        await _visitor.GetAsync("/asahi/2021");
        _site.Sql.Statements.Clear();
        var pages = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _visitor.GetStringAsync("/asahi/2022/1-2-1")));

        Assert.Single(pages.Distinct());
        Assert.True(_site.Sql.Statements.Count < 20, $"{_site.Sql.Statements.Count} statements.");
    }

    public ValueTask InitializeAsync()
    {
        _visitor = _site.Visitor();

        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _visitor.Dispose();

        return _site.DisposeAsync();
    }

    private Task<HttpResponseMessage> AskAsync(string address, string accepted, string? known = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);

        if (known is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        }

        return _visitor.SendAsync(request);
    }
}
