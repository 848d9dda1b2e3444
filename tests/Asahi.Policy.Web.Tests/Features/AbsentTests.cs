using AngleSharp.Dom;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>What is blank in a record of the ward's own was not written; that documents say nothing is said where there are documents, and nowhere else.</summary>
public sealed class AbsentTests(BlankedSite blanked) : IClassFixture<BlankedSite>
{
    private const string NotInSources = "原資料に記載なし";
    private const string Unwritten = "記入なし";

    [Fact]
    public void No_page_of_a_record_of_the_wards_own_speaks_of_documents()
    {
        var pages = Below("/mihon");

        Assert.True(pages.Count > 100, $"Only {pages.Count} pages were found.");
        Assert.All(pages, page => Assert.False(Says(page.Document, NotInSources), $"{page.Address} speaks of documents."));

        foreach (var address in new[] { "", "/results", "/mismatches", "/budget", "/forms/1", "/forms/2", "/forms/5", "/1", "/1-1", "/1-1-1" })
        {
            Assert.True(pages.Any(page => page.Address == "/mihon/2021" + address && Says(page.Document, Unwritten)), $"/mihon/2021{address} does not say that nothing was written.");
        }

        Assert.Contains(pages, page => page.Address.StartsWith("/mihon/2021/history/", StringComparison.Ordinal) && Says(page.Document, Unwritten));
    }

    [Fact]
    public void Pages_made_from_documents_say_it_of_them_and_never_that_nothing_was_written()
    {
        var pages = Below("/asahi");

        foreach (var address in new[] { "/asahi/2021", "/asahi/2021/forms/1", "/asahi/2021/budget", "/asahi/2022/4", "/asahi/2022/4-1-1", "/asahi/2022/results", "/asahi/2022/history/1" })
        {
            Assert.True(Says(pages.Single(page => page.Address == address).Document, NotInSources), $"{address} does not say what its document leaves out.");
        }

        Assert.All(pages, page => Assert.False(Says(page.Document, Unwritten), $"{page.Address} says that nothing was written."));
    }

    [Fact]
    public async Task Screens_of_staff_speak_of_documents_only_where_the_draft_comes_from_them()
    {
        var own = await ScreensAsync("mihon", 2021);
        Assert.All(own, screen => Assert.False(Says(screen.Document, NotInSources), $"{screen.Address} speaks of documents."));
        Assert.True(Says(own.Single(screen => screen.Address == "/staff/mihon/2021/1-1-1/evaluation").Document, Unwritten));
        Assert.True(Says(own.Single(screen => screen.Address == "/staff/mihon/2021/preview/text").Document, Unwritten));

        var read = await ScreensAsync("asahi", 2022);
        Assert.True(Says(read.Single(screen => screen.Address == "/staff/asahi/2022/4-1-1/evaluation").Document, NotInSources));
        Assert.True(Says(read.Single(screen => screen.Address == "/staff/asahi/2022/preview/text").Document, NotInSources));
    }

    private static bool Says(IDocument document, string words) => document.Body!.TextContent.Contains(words, StringComparison.Ordinal) || document.Title?.Contains(words, StringComparison.Ordinal) == true;

    // Every screen of a year, from the year on.
    private async Task<List<(string Address, IDocument Document)>> ScreensAsync(string ward, int year)
    {
        var (start, screens) = ($"/staff/{ward}/{year}", new List<(string Address, IDocument Document)>());
        using var visitor = await blanked.Staff.SignInAsync($"soumu-{ward}");
        var (known, waiting) = (new HashSet<string> { start, start + "/sections", start + "/easy", start + "/lineage", start + "/publication" }, new Queue<string>());

        foreach (var address in known)
        {
            waiting.Enqueue(address);
        }

        while (waiting.TryDequeue(out var address))
        {
            using var answer = await visitor.GetAsync(address);

            if (answer.Headers.Location?.OriginalString is { } further) // an item alone leads on to the stage that is written
            {
                if (known.Add(further))
                {
                    waiting.Enqueue(further);
                }

                continue;
            }

            Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}.");
            var document = await TestSite.ParseAsync(answer);
            screens.Add((address, document));
            var links = document.QuerySelectorAll("main a[href]").Select(link => link.GetAttribute("href")!.Split('#', '?')[0]);

            foreach (var link in links.Where(link => link.StartsWith(start + "/", StringComparison.Ordinal) && !IsLedAway(link) && known.Add(link)))
            {
                waiting.Enqueue(link);
            }
        }

        return screens;
    }

    // Of a draft: files, and what leads on to where it is public.
    private static bool IsLedAway(string link) => link.Contains("/preview/", StringComparison.Ordinal)
        && (Path.HasExtension(link) || link.Contains("/preview/history", StringComparison.Ordinal) || link.EndsWith("/preview/forms", StringComparison.Ordinal));

    private List<(string Address, IDocument Document)> Below(string ward) =>
        [.. blanked.Pages.Where(page => page.Document is not null && page.Address.StartsWith(ward, StringComparison.Ordinal)).Select(page => (page.Address, page.Document!))];
}

/// <summary>Both wards; in the record of the fictional one, nearly everything that may be blank is, in its public editions and in its drafts.</summary>
public sealed class BlankedSite : IAsyncLifetime
{
    public StaffSite Staff { get; } = new(new TestSite { UseHttps = true, Settings = { ["Seeds:Sample"] = "true" } });

    public IReadOnlyList<CrawledPage> Pages { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await Staff.AddAsync("soumu-asahi", Duty.GeneralAffairs);
        await Staff.AddAsync("soumu-mihon", Duty.GeneralAffairs, ward: "mihon");
        await SecondEdition.PublishAsync(Staff.Services, policy => Blank(policy, withAmounts: true), "mihon", 2021);
        await SecondEdition.PublishAsync(Staff.Services, policy => Blank(policy, withAmounts: false), "mihon", 2022);
        await Staff.AskAsync(db => db.Database.ExecuteSqlAsync($"UPDATE entries SET Value = json_remove(Value, '$.name', '$.overview') WHERE Value ->> '$.is' = 'issue'"));
        await Staff.AskAsync(db => db.Database.ExecuteSqlAsync($"UPDATE entries SET Value = json_remove(Value, '$.text') WHERE Value ->> '$.is' IN ('strategy', 'initiative')"));
        await Staff.AskAsync(db => db.Database.ExecuteSqlAsync($"UPDATE budget_lines SET Amount = NULL"));
        Pages = await Crawler.WalkAsync(Staff.Site, withFiles: false);
    }

    public ValueTask DisposeAsync() => Staff.DisposeAsync();

    private static PublishedPolicy Blank(PublishedPolicy policy, bool withAmounts) => policy with
    {
        Schema = EditionContent.Schema,
        Statement = policy.Statement with { Goal = null, Mission = null, MayorsPolicy = null, MayorName = null },
        Issues = [.. policy.Issues.Select((issue, at) => issue with { Plan = issue.Plan with { Name = null, Overview = null }, Strategies = [.. issue.Strategies.Select((strategy, place) => Blank(strategy, at + place, withAmounts))] })],
    };

    // Answers stay with a part of them gone: only then the words for a missing one are needed.
    private static PublishedStrategy Blank(PublishedStrategy strategy, int at, bool withAmounts) => strategy with
    {
        Plan = strategy.Plan with { Text = null, TargetState = null, Indicators = [] },
        SelfEvaluation = new Review([.. strategy.Judgements.Take(1)], null),
        Initiatives = at == 1 ? [] : [.. strategy.Initiatives.Select(initiative => Blank(initiative, withAmounts))],
    };

    private static PublishedInitiative Blank(PublishedInitiative initiative, bool withAmounts) => initiative with
    {
        Plan = initiative.Plan with { Text = null, Indicators = [], Withdrawal = null },
        SelfEvaluation = new Review([.. initiative.Judgements.Take(1)], null),
        Budgets = withAmounts ? [.. initiative.Budgets.Select((line, at) => at == 0 ? line : line with { Amount = null })] : [],
    };
}
