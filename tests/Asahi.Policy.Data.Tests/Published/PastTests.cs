using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Tests.Support;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Tests.Published;

/// <summary>A moment shows what was public then, of all years that a page reads; and what was taken out of the record since, at no moment.</summary>
public sealed class PastTests : IAsyncLifetime
{
    private readonly TestRecord _record = new();
    private readonly PublicRecords _records = new();
    private readonly List<(DateTime At, IReadOnlyDictionary<int, int> Public)> _seen = [];

    public async ValueTask InitializeAsync()
    {
        await _record.MigrateAsync();
        await _record.ImportSeedsAsync();
        await SeeAsync();

        foreach (var year in new[] { 2022, 2021, 2022, 2022, 2021 })
        {
            await PublishAsync(year);
            await SeeAsync();
        }
    }

    [Fact]
    public async Task Every_moment_shows_what_a_reader_saw_then()
    {
        foreach (var (at, seen) in _seen)
        {
            Assert.Equal(seen, await PublicAtAsync(at));
        }

        Assert.Equal(_seen[^1].Public, await PublicAtAsync(_seen[^1].At.AddYears(1)));
    }

    [Fact]
    [Trait("Tier", "long")]
    public async Task Ten_thousand_moments_show_what_a_reader_saw_then()
    {
        var luck = new Random(7);
        var (first, last) = (_seen[0].At, _seen[^1].At);
        await using var db = _record.Open();
        var lines = await db.Ledger.AsNoTracking().OrderBy(it => it.Number).ToListAsync();

        for (var time = 0; time < 10_000; time++)
        {
            var moment = first.AddTicks(luck.NextInt64((last - first).Ticks + 1));
            var expected = lines.Where(it => it.At <= moment).GroupBy(it => it.FiscalYear).ToDictionary(year => year.Key, year => year.Last().Edition!.Value);
            var seen = _seen.Last(it => it.At <= moment).Public;

            Assert.Equal(expected, await PublicAtAsync(moment));

            if (!lines.Exists(it => it.At > _seen.Last(reader => reader.At <= moment).At && it.At <= moment))
            {
                Assert.Equal(seen, expected); // nothing was published between that reader and the moment
            }
        }
    }

    [Fact]
    public async Task A_line_holds_from_its_very_moment_to_the_last_before_the_next()
    {
        await using var db = _record.Open();
        var (lines, states) = (await db.Ledger.AsNoTracking().OrderBy(it => it.Number).ToListAsync(), new Dictionary<int, int>());

        foreach (var line in lines)
        {
            if (states.Count > 0 && lines.TrueForAll(it => it == line || it.At != line.At))
            {
                Assert.Equal(states, await PublicAtAsync(line.At.AddTicks(-1)));
            }

            states[line.FiscalYear] = line.Edition!.Value;

            if (lines.TrueForAll(it => it == line || it.At != line.At))
            {
                Assert.Equal(states, await PublicAtAsync(line.At));
            }
        }
    }

    [Fact]
    public async Task Before_the_first_line_nothing_is_shown() => Assert.Null(await PublicAtAsync(DateTime.UnixEpoch));

    [Fact]
    public async Task All_moments_of_one_line_share_what_was_put_together_and_only_editions_of_then_are_listed()
    {
        await using var db = _record.Open();
        var shown = new PublishedPolicies(db, _records, new EditionShelf());
        var past = (await shown.ShowAtAsync(_seen[1].At))!;
        var same = (await new PublishedPolicies(db, _records, new EditionShelf()).ShowAtAsync(_seen[1].At))!;

        Assert.Same(past.Record, same.Record);
        Assert.Equal(2, (await shown.FindAsync("asahi", 2022))!.Number);
        Assert.Equal([2, 1], (await shown.RecordAsync()).OfYear("asahi", 2022).Select(it => it.Edition.Number));
        Assert.Null(await shown.FindAsync("asahi", 2022, 3));
        Assert.All((await shown.RecordAsync()).Current, it => Assert.NotNull(it.Outline));
        Assert.Equal(4, (await new PublishedPolicies(db, _records, new EditionShelf()).FindAsync("asahi", 2022))!.Number);
    }

    [Fact]
    public async Task What_was_withdrawn_since_is_shown_at_no_moment()
    {
        await using (var db = _record.Open())
        {
            await new PublicPointers(db, TimeProvider.System).ClearAsync("asahi", 2022, LedgerAct.Withdrawn, "誤り", default);
            await db.SaveChangesAsync();
        }

        Assert.Equal([2021], (await PublicAtAsync(_seen[2].At, new PublicRecords()))!.Keys);
    }

    [Fact]
    public async Task A_number_that_was_given_again_is_another_edition()
    {
        await using (var db = _record.Open())
        {
            var last = await db.Editions.Where(it => it.FiscalYear == 2022).OrderByDescending(it => it.Number).FirstAsync();
            var former = await db.Editions.SingleAsync(it => it.FiscalYear == 2022 && it.Number == last.Number - 1);
            await new PublicPointers(db, TimeProvider.System).MoveAsync(former, LedgerAct.Undone, default);
            await db.SaveChangesAsync();
            await db.EditionOutlines.Where(it => it.EditionId == last.Id).ExecuteDeleteAsync();
            await db.Editions.Where(it => it.Id == last.Id).ExecuteDeleteAsync();
        }

        await SeeAsync();
        await PublishAsync(2022, "別の内容");
        var (before, between) = (_seen[^2].At, _seen[^1].At);

        Assert.Equal([2021], (await PublicAtAsync(before, new PublicRecords()))!.Keys); // what was public then is not in the record any more
        Assert.Equal(3, (await PublicAtAsync(between, new PublicRecords()))![2022]);
        await using var open = _record.Open();
        var shown = new PublishedPolicies(open, new PublicRecords(), new EditionShelf());
        await shown.ShowAtAsync(between);
        Assert.Equal([3, 2, 1], (await shown.RecordAsync()).OfYear("asahi", 2022).Select(it => it.Edition.Number));
    }

    public ValueTask DisposeAsync()
    {
        _records.Dispose();
        _record.Dispose();

        return ValueTask.CompletedTask;
    }

    private async Task SeeAsync()
    {
        await using var db = _record.Open();
        var record = await new PublishedPolicies(db, new PublicRecords(), new EditionShelf()).RecordAsync();
        _seen.Add((TimeProvider.System.GetUtcNow().UtcDateTime, record.Current.ToDictionary(it => it.FiscalYear, it => it.Edition.Number)));
    }

    private async Task<IReadOnlyDictionary<int, int>?> PublicAtAsync(DateTime moment, PublicRecords? records = null)
    {
        await using var db = _record.Open();

        return (await new PublishedPolicies(db, records ?? _records, new EditionShelf()).ShowAtAsync(moment))?.Record.Current.ToDictionary(it => it.FiscalYear, it => it.Edition.Number);
    }

    private async Task PublishAsync(int year, string? goal = null)
    {
        await using var db = _record.Open();
        var last = await db.Editions.Where(it => it.FiscalYear == year).OrderByDescending(it => it.Number).FirstAsync();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var before = EditionContent.Read(last.Content);
        var edition = new Edition(last.PolicyId, last.Number + 1, EditionKind.Correction, "直した", now, before with { Schema = EditionContent.Schema, Statement = before.Statement with { Goal = goal ?? $"{last.Number}" } }, before);
        db.Add(edition);
        await new PublicPointers(db, TimeProvider.System).MoveAsync(edition, LedgerAct.Published, default);
        await db.SaveChangesAsync();
    }
}
