using System.Net;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Site.Replies;

/// <summary>How often each kind of page asks the database when nothing is kept yet: not more often for more editions, nor for more years and wards.</summary>
public sealed class StatementTests(ITestOutputHelper output)
{
    private const int Most = 9; // three of them: what is withdrawn, what was blackened, and what the ward says of changes

    private static readonly string[] _addresses =
    [
        "/",
        "/asahi",
        "/asahi/2022",
        "/asahi/2022/1",
        "/asahi/2022/1-2",
        "/asahi/2022/1-2-1",
        "/asahi/2022/results",
        "/asahi/2022/budget",
        "/asahi/2022/mismatches",
        "/asahi/2022/sources",
        "/asahi/2022/forms",
        "/asahi/2022/forms/2",
        "/asahi/2022/history",
        "/asahi/2022/history/1",
        "/asahi/2022/data.json",
        "/asahi/2022/data.csv",
        "/asahi/compare/2021/2022",
        "/search?q=防災",
        "/data",
        "/data/catalog.jsonld",
        "/feed.atom",
        "/sitemap.xml",
        "/verify",
        "/glossary",
    ];

    [Fact]
    public async Task No_kind_of_page_asks_more_often_when_there_is_more_to_ask_for()
    {
        await using var small = new TestSite { IsQuiet = true };
        await using var large = new TestSite { IsQuiet = true, Settings = { ["Seeds:Sample"] = "true" } };
        var few = await CountAsync(small);

        for (var times = 0; times < 5; times++)
        {
            await SecondEdition.PublishAsync(large.Services, policy => policy);
        }

        var many = await CountAsync(large);

        foreach (var address in _addresses)
        {
            output.WriteLine($"{few[address],2} {many[address],2} {address}");
        }

        Assert.Equal(few, many);
        Assert.All(many, it => Assert.InRange(it.Value, 0, Most));
    }

    // A machine that is busy with other tests takes longer than a visitor should wait, and says so.
    private static async Task AskAsync(HttpClient visitor, string address, Action before)
    {
        for (var time = 0; ; time++)
        {
            before();
            using var answer = await visitor.GetAsync(address);

            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable || time > 20)
            {
                answer.EnsureSuccessStatusCode();

                return;
            }

            await Task.Delay(500);
        }
    }

    private static async Task<Dictionary<string, int>> CountAsync(TestSite site)
    {
        using var visitor = site.Visitor();
        var counts = new Dictionary<string, int>();

        foreach (var address in _addresses)
        {
            await AskAsync(visitor, address, () => { }); // what is made once for all, such as files, is not what is counted
            await AskAsync(visitor, address, () =>
            {
                site.Services.GetRequiredService<Forgetting>().Everything();
                site.Sql.Statements.Clear();
            });
            counts[address] = site.Sql.Statements.Count;
        }

        return counts;
    }
}
