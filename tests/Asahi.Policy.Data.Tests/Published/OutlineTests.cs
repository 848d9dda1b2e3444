using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Tests.Support;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Tests.Published;

public sealed class OutlineTests : IAsyncLifetime
{
    private readonly TestRecord _record = new();
    private readonly WriteGate _gate = new();

    [Fact]
    public async Task Every_edition_has_an_outline_that_fits_from_the_moment_it_is_made()
    {
        await using var db = _record.Open();
        var editions = await db.Editions.AsNoTracking().Include(it => it.Outline).ToListAsync();

        Assert.All(editions, edition => Assert.True(edition.Outline!.Fits(EditionContent.Read(edition.Content))));
        Assert.All(editions, edition => Assert.Equal(edition.Number == 1, edition.Outline!.Changes is null));
    }

    [Fact]
    public async Task What_lists_say_of_an_edition_is_what_the_edition_says()
    {
        var record = await _record.ReadAsync(policies => policies.RecordAsync());
        var opened = (await _record.AllAsync()).ToDictionary(it => it.Id);

        Assert.Equal(opened.Count, record.Current.Count);
        Assert.All(record.Current, listed =>
        {
            var (outline, policy) = (listed.Outline!, opened[listed.Id].Policy);
            Assert.Equal((policy.Title, policy.YearLabel, policy.PlannedTotal), (outline.Title, outline.YearLabel, outline.PlannedTotal));
            Assert.Equal(policy.Notices, outline.Notices);
            Assert.Equal(policy.CoverageNotices, outline.CoverageNotices);
            Assert.Equal(Credits.Of(policy), Credits.Of(outline));
            Assert.Equal(NextUpdate.Of(policy, new DateOnly(2022, 5, 1)), NextUpdate.Of(outline, new DateOnly(2022, 5, 1)));
            Assert.Equal(Tally.AllOf(policy).Select(tally => tally.Sentence), Tally.AllOf(outline).Select(tally => tally.Sentence));
            Assert.Equal(policy.Easy is null, outline.Easy is null);
        });
    }

    [Fact]
    public async Task Texts_are_left_out()
    {
        var record = await _record.ReadAsync(policies => policies.RecordAsync());

        Assert.All(record.Current.Select(it => it.Outline!), outline =>
        {
            Assert.All([outline.Statement.Goal, outline.Statement.Mission, outline.Statement.MayorsPolicy], Assert.Null);
            Assert.All(outline.Issues, issue => Assert.All([issue.Plan.Overview, issue.Overall], Assert.Null));
            Assert.All(outline.Strategies, strategy => Assert.All([strategy.Plan.Text, strategy.Plan.TargetState], Assert.Null));
            Assert.All(outline.Initiatives, initiative => Assert.All([initiative.Plan.Text, initiative.Plan.Withdrawal, initiative.Plan.PastResults], Assert.Null));
            Assert.Empty(outline.Reforms);
        });
    }

    [Fact]
    public async Task The_places_that_changed_are_counted_when_the_edition_is_made()
    {
        var history = await _record.HistoryAsync("mihon", 2021);
        var (from, to) = (await FindAsync(history[1]), await FindAsync(history[0]));

        Assert.Equal(EditionDifference.Between(from.Policy, to.Policy).Count, history[0].Changes);
        Assert.Null(history[^1].Changes);
    }

    [Fact]
    public async Task Outlines_that_are_missing_or_of_a_former_kind_are_made_anew()
    {
        var before = _record.Ask("SELECT EditionId, hex(Content), Changes FROM edition_outlines ORDER BY EditionId");
        _record.Ask("DELETE FROM edition_outlines WHERE EditionId % 2 = 0");
        _record.Ask("UPDATE edition_outlines SET Schema = 0, Content = x'7B7D', Changes = 77 WHERE EditionId = 3");
        var told = new List<(int At, int All)>();
        await using var db = _record.Open();
        var made = await new Outlines(db, _gate).CompleteAsync((at, all) => told.Add((at, all)));

        Assert.Equal(before, _record.Ask("SELECT EditionId, hex(Content), Changes FROM edition_outlines ORDER BY EditionId"));
        Assert.Equal((made, made), told[^1]);
        Assert.Equal(0, await new Outlines(db, _gate).CompleteAsync());
    }

    [Fact]
    public async Task An_edition_whose_outline_says_something_else_is_damaged_and_takes_nobody_along()
    {
        _record.Ask("UPDATE edition_outlines SET Content = replace(Content, '旭区運営方針', '別の運営方針') WHERE EditionId = (SELECT EditionId FROM public_editions WHERE WardCode = 'asahi' AND FiscalYear = 2022)");

        await Assert.ThrowsAsync<InvalidDataException>(() => _record.ReadAsync(policies => policies.FindAsync("asahi", 2022)));
        Assert.Equal(["asahi 2022 第1版"], await _record.ReadAsync(policies => policies.DamagedAsync()));
        Assert.NotNull(await _record.ReadAsync(policies => policies.FindAsync("asahi", 2021)));
    }

    [Fact]
    public async Task An_outline_that_cannot_be_read_is_missing_in_lists_alone()
    {
        _record.Ask("UPDATE edition_outlines SET Content = x'7B7D' WHERE EditionId = (SELECT EditionId FROM public_editions WHERE WardCode = 'asahi' AND FiscalYear = 2022)");
        var record = await _record.ReadAsync(policies => policies.RecordAsync());

        Assert.Equal([("asahi", 2022)], record.Current.Where(it => it.Outline is null).Select(it => (it.Ward, it.FiscalYear)));
    }

    public async ValueTask InitializeAsync()
    {
        await _record.MigrateAsync();
        await _record.ImportSeedsAsync();
        await _record.ImportSampleAsync();
    }

    public ValueTask DisposeAsync()
    {
        _record.Dispose();
        _gate.Dispose();

        return ValueTask.CompletedTask;
    }

    private async Task<PublishedEdition> FindAsync(ListedEdition listed) =>
        (await _record.ReadAsync(policies => policies.FindAsync(listed.Ward, listed.FiscalYear, listed.Edition.Number)))!;
}
