using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features.Search;

public sealed class SearchEditionTests : IAsyncLifetime
{
    private readonly SearchSite _search = new();

    [Fact]
    public async Task A_new_edition_is_found_at_once_and_what_it_replaced_no_longer()
    {
        Assert.Empty(await _search.FindAsync("働いている世代の参加"));
        Assert.Equal(["/asahi/2022/1-1"], await _search.FindAsync("必要な支援・相談体制をつくり"));
        await SecondEdition.PublishAsync(_search.Site.Services);

        Assert.Equal(["/asahi/2022/1-1-1"], await _search.FindAsync("働いている世代の参加"));
        Assert.Empty(await _search.FindAsync("必要な支援・相談体制をつくり"));
        Assert.Contains("/asahi/2022/1-1-1", SearchSite.Hits(await _search.Site.GetAsync("/search?ward=asahi&status=ProcessTarget.%E2%91%A1")));
    }

    [Fact]
    public async Task As_long_as_nothing_is_published_only_the_pointers_are_read()
    {
        await _search.FindAsync("防災");
        _search.Site.Sql.Statements.Clear();
        await Task.Delay(TimeSpan.FromMilliseconds(300)); // longer than pointers are trusted
        await _search.FindAsync("子育て");

        Assert.NotEmpty(_search.Site.Sql.Statements);
        Assert.All(_search.Site.Sql.Statements, sql => Assert.DoesNotContain("\"editions\"", sql, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_damaged_edition_is_left_out_and_takes_nothing_with_it_until_it_is_mended()
    {
        await _search.Site.GetAsync("/asahi/2021");
        _search.Site.Tamper("CREATE TABLE kept AS SELECT Id, Content FROM editions; UPDATE editions SET Content = x'7B7D' WHERE WardCode = 'asahi' AND FiscalYear = 2022");
        Assert.Empty(await _search.FindAsync("百歳体操"));
        Assert.NotEmpty(await _search.FindAsync("防災", "&ward=asahi"));
        _search.Site.Tamper("UPDATE editions SET Content = (SELECT Content FROM kept WHERE kept.Id = editions.Id)");

        Assert.Equal(["/asahi/2022/2-1"], await _search.FindAsync("百歳体操"));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _search.DisposeAsync();
}
