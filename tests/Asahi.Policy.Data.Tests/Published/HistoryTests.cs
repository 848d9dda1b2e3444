using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Tests.Support;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Tests.Published;

public sealed class HistoryTests : IAsyncLifetime
{
    private readonly TestRecord _record = new();

    public async ValueTask InitializeAsync()
    {
        await _record.MigrateAsync();
        await _record.ImportSeedsAsync();
        await using var db = _record.Open();
        var pointer = await db.PublicEditions.Include(it => it.Edition).SingleAsync(it => it.FiscalYear == 2022);
        var (first, now) = (pointer.Edition, TimeProvider.System.GetUtcNow().UtcDateTime);
        var candidate = new Candidate(first.PolicyId, EditionKind.Correction, "表題を直しました", 1, now, Renamed(EditionContent.Read(first.Content)));
        candidate.Approve(2, "区長", now, "旭総第1号", new DateOnly(2023, 6, 9));
        var second = new Edition(2, candidate, now, EditionContent.Read(first.Content));
        db.Add(second);
        await new PublicPointers(db, TimeProvider.System).MoveAsync(second, LedgerAct.Published, default);
        await db.SaveChangesAsync();
    }

    [Fact]
    public async Task All_editions_of_a_year_are_listed_newest_first()
    {
        var history = await _record.HistoryAsync("asahi", 2022);

        Assert.Equal([(2, true, "旭総第1号"), (1, false, null)], history.Select(it => (it.Edition.Number, it.Edition.IsCurrent, it.Edition.DecisionNumber)));
        Assert.Equal(new DateOnly(2023, 6, 9), history[0].Edition.DecisionDate);
        Assert.Single(await _record.HistoryAsync("asahi", 2021));
        Assert.Empty(await _record.HistoryAsync("asahi", 2020));
    }

    [Fact]
    public async Task Any_edition_can_be_read_and_knows_whether_it_is_current()
    {
        var first = await _record.ReadAsync(policies => policies.FindAsync("asahi", 2022, 1));
        var second = await _record.ReadAsync(policies => policies.FindAsync("asahi", 2022, 2));

        Assert.Equal((false, "令和4年度 旭区運営方針"), (first!.IsCurrent, first.Policy.Title));
        Assert.Equal((true, "直した表題"), (second!.IsCurrent, second.Policy.Title));
        Assert.Equal(second.Sha256, (await _record.ReadAsync(policies => policies.FindAsync("asahi", 2022)))!.Sha256);
        Assert.Null(await _record.ReadAsync(policies => policies.FindAsync("asahi", 2022, 3)));
        Assert.Null(await _record.ReadAsync(policies => policies.FindAsync("asahi", 2021, 2)));
    }

    [Fact]
    public async Task A_former_edition_that_was_tampered_with_is_listed_but_not_shown()
    {
        _record.Ask("UPDATE editions SET Content = x'7B7D' WHERE FiscalYear = 2022 AND Number = 1");

        Assert.Equal(2, (await _record.HistoryAsync("asahi", 2022)).Count);
        await Assert.ThrowsAsync<InvalidDataException>(() => _record.ReadAsync(policies => policies.FindAsync("asahi", 2022, 1)));
        Assert.NotNull(await _record.ReadAsync(policies => policies.FindAsync("asahi", 2022)));
        Assert.Equal(["asahi 2022 第1版"], await _record.ReadAsync(policies => policies.DamagedAsync()));
    }

    public ValueTask DisposeAsync()
    {
        _record.Dispose();

        return ValueTask.CompletedTask;
    }

    private static PublishedPolicy Renamed(PublishedPolicy policy) => policy with
    {
        Schema = EditionContent.Schema,
        Statement = policy.Statement with { Name = "直した表題" },
    };
}
