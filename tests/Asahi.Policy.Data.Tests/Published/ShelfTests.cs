using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Tests.Support;
using Asahi.Policy.Domain.Publishing;

namespace Asahi.Policy.Data.Tests.Published;

public sealed class ShelfTests : IAsyncLifetime
{
    private static readonly EditionValue<object> _value = new(_ => new object());
    private static readonly EditionValue<object> _lasting = new(_ => new object(), lasts: true);
    private static readonly EditionPairValue<object> _between = new((_, _) => new object());

    private readonly TestRecord _record = new();
    private readonly PublicRecords _records = new();
    private readonly EditionShelf _shelf = new();

    [Fact]
    public async Task An_edition_is_opened_once_and_what_is_made_of_it_hangs_on_it()
    {
        var first = await FindAsync(2022);
        _record.Ask("UPDATE editions SET Content = x'00'");
        var again = await FindAsync(2022);

        Assert.Same(first.Policy, again.Policy);
        Assert.Same(first.Get(_value), again.Get(_value));
        Assert.Same(first.Get(_lasting), again.Get(_lasting));
        Assert.True(again.IsCurrent);
    }

    [Fact]
    public async Task What_is_put_away_takes_along_what_hung_on_it_but_for_what_lasts()
    {
        var first = await FindAsync(2022);
        var (value, lasting) = (first.Get(_value), first.Get(_lasting));
        var shelf = Filled(first);

        Assert.Null(shelf.Find(first.Id));
        Assert.Same(lasting, shelf.Find(first.Id, _lasting));
        Assert.NotSame(value, (await FindAsync(2022, shelf)).Get(_value));
    }

    [Fact]
    public async Task What_was_asked_for_last_stays_longest_and_the_budget_holds()
    {
        var (old, young) = (await FindAsync(2021), await FindAsync(2022));
        var shelf = new EditionShelf();
        const long Size = EditionShelf.Budget / 3;
        shelf.Keep(young, Size);
        shelf.Keep(old with { Id = 1001 }, Size);
        shelf.Keep(old with { Id = 1002 }, Size);
        shelf.Find(young.Id);
        shelf.Keep(old with { Id = 1003 }, Size);

        Assert.NotNull(shelf.Find(young.Id));
        Assert.Null(shelf.Find(1001));
        Assert.NotNull(shelf.Find(1003));
    }

    [Fact]
    public async Task What_joins_two_editions_hangs_on_the_later()
    {
        var (before, after) = (await FindAsync(2021), await FindAsync(2022));

        Assert.Same(after.Get(_between, before), after.Get(_between, before));
        Assert.NotSame(after.Get(_between, before), after.Get(_between, after));
    }

    [Fact]
    public async Task Nothing_of_a_draft_hangs_on_an_edition_that_stays_open()
    {
        var (before, after) = (await FindAsync(2021), await FindAsync(2022));
        var draft = before with { Id = 0, Draft = new DraftMark(DateTime.UnixEpoch) };

        Assert.NotSame(after.Get(_between, draft), after.Get(_between, draft));
    }

    [Fact]
    public async Task A_draft_stands_in_for_its_year_as_long_as_the_request_lasts_and_in_no_other()
    {
        await using var db = _record.Open();
        var draft = await FindAsync(2022) with { Id = 0, Draft = new DraftMark(DateTime.UnixEpoch) };
        var (shown, other) = (new PublishedPolicies(db, _records, _shelf), new PublishedPolicies(db, _records, _shelf));
        shown.ShowInstead(draft);

        Assert.Same(draft, await shown.FindAsync("asahi", 2022));
        Assert.Equal([2022, 2021], (await shown.OfWardAsync("asahi")).Select(it => it.Policy.FiscalYear));
        Assert.Same(draft, (await shown.OfWardAsync("asahi"))[0]);
        Assert.Null((await shown.FindAsync("asahi", 2021))!.Draft);
        Assert.Null((await shown.FindAsync("asahi", 2022, 1))!.Draft);
        Assert.Null((await other.FindAsync("asahi", 2022))!.Draft);
        Assert.All(await other.OfWardAsync("asahi"), it => Assert.Null(it.Draft));
        Assert.Null(_shelf.Find(0));
    }

    [Fact]
    public async Task A_year_of_which_nothing_is_public_stands_among_the_others_as_a_draft()
    {
        var draft = await FindAsync(2022) with { Id = 0, Draft = new DraftMark(DateTime.UnixEpoch) };
        _record.Ask("DELETE FROM public_editions WHERE FiscalYear = 2022");
        await Task.Delay(TimeSpan.FromMilliseconds(400));
        await using var db = _record.Open();
        var shown = new PublishedPolicies(db, _records, _shelf);
        Assert.Null(await shown.FindAsync("asahi", 2022));
        shown.ShowInstead(draft);

        Assert.Same(draft, await shown.FindAsync("asahi", 2022));
        Assert.Equal([2022, 2021], (await shown.OfWardAsync("asahi")).Select(it => it.Policy.FiscalYear));
    }

    [Fact]
    public async Task An_edition_is_never_shown_in_place_of_another()
    {
        await using var db = _record.Open();
        var edition = await FindAsync(2022);

        Assert.Throws<ArgumentException>(() => new PublishedPolicies(db, _records, _shelf).ShowInstead(edition));
    }

    [Fact]
    public async Task A_forgotten_edition_is_read_anew()
    {
        var first = await FindAsync(2022);
        first.Get(_lasting);
        new Forgetting([_shelf, _records]).Edition(first.Id);

        Assert.Null(_shelf.Find(first.Id, _lasting));
        Assert.NotSame(first.Policy, (await FindAsync(2022)).Policy);
    }

    [Fact]
    public async Task As_long_as_nothing_moves_the_state_of_the_record_is_the_same_and_forgetting_makes_another()
    {
        var first = await StateAsync();
        Assert.Same(first, await StateAsync());
        _records.Look();
        Assert.Same(first, await StateAsync());
        _records.Forget();
        var next = await StateAsync();

        Assert.True(next.Position > first.Position);
        Assert.Equal(first.Pointers, next.Pointers);
    }

    [Fact]
    public async Task What_others_wrote_is_seen_within_a_second()
    {
        var before = await StateAsync();
        _record.Ask("DELETE FROM public_editions WHERE FiscalYear = 2021");
        await Task.Delay(TimeSpan.FromMilliseconds(400));

        Assert.Equal(before.Pointers.Count - 1, (await StateAsync()).Pointers.Count);
    }

    public async ValueTask InitializeAsync()
    {
        await _record.MigrateAsync();
        await _record.ImportSeedsAsync();
    }

    public ValueTask DisposeAsync()
    {
        _record.Dispose();
        _records.Dispose();

        return ValueTask.CompletedTask;
    }

    private async Task<PublicRecord> StateAsync()
    {
        await using var db = _record.Open();

        return await new PublishedPolicies(db, _records, _shelf).RecordAsync();
    }

    private async Task<PublishedEdition> FindAsync(int year, EditionShelf? shelf = null)
    {
        await using var db = _record.Open();

        return (await new PublishedPolicies(db, _records, shelf ?? _shelf).FindAsync("asahi", year))!;
    }

    // A shelf on which so much came after the edition that it was put away.
    private EditionShelf Filled(PublishedEdition first)
    {
        _shelf.Keep(first with { Id = 1001 }, EditionShelf.Budget);

        return _shelf;
    }
}
