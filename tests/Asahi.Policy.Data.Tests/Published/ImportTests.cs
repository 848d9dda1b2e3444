using Asahi.Policy.Data.Importing;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Tests.Support;
using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Data.Tests.Published;

public sealed class ImportTests : IAsyncLifetime
{
    private readonly TestRecord _record = new();

    public async ValueTask InitializeAsync() => await _record.MigrateAsync();

    [Fact]
    public async Task Each_year_becomes_one_public_edition_of_kind_imported()
    {
        Assert.Equal([ImportOutcome.Imported, ImportOutcome.Imported], await _record.ImportSeedsAsync());

        var editions = await _record.ReadAsync(policies => policies.OfWardAsync("asahi"));
        Assert.Equal([(2022, 1, EditionKind.Imported), (2021, 1, EditionKind.Imported)], editions.Select(edition => (edition.Policy.FiscalYear, edition.Number, edition.Kind)));
        Assert.Equal(64_174, editions[1].Policy.PlannedTotal);
        Assert.Equal(15, editions[0].Policy.Initiatives.Count());
    }

    [Fact]
    public async Task Doing_it_twice_changes_nothing()
    {
        await _record.ImportSeedsAsync();
        var before = _record.Dump();

        Assert.Equal([ImportOutcome.AlreadyThere, ImportOutcome.AlreadyThere], await _record.ImportSeedsAsync());
        Assert.Equal(before, _record.Dump());
    }

    [Fact]
    public async Task A_year_that_came_from_another_document_is_left_alone()
    {
        await _record.ImportSeedsAsync();
        _record.Ask("UPDATE source_documents SET Sha256 = 'another'");
        var before = _record.Dump();

        Assert.Equal([ImportOutcome.TakenByOther, ImportOutcome.TakenByOther], await _record.ImportSeedsAsync());
        Assert.Equal(before, _record.Dump());
    }

    [Fact]
    public async Task Amounts_are_whole_thousands_and_days_are_days()
    {
        await _record.ImportSeedsAsync();

        Assert.Equal(["integer"], _record.Ask("SELECT DISTINCT typeof(Amount) FROM budget_lines"));
        Assert.Equal(["2021-10-08", "2022-06-10"], _record.Ask("SELECT n.value ->> '$.date' FROM entries e, json_each(e.Value, '$.notes') n ORDER BY n.key"));
        Assert.Equal(["OutcomeStatus|B"], _record.Ask("SELECT DISTINCT j.value ->> '$.set', j.value ->> '$.mark' FROM entries e, json_each(e.Value, '$.judgements') j WHERE j.value ->> '$.mark' = 'B'"));
    }

    [Fact]
    public async Task The_documents_are_kept_byte_for_byte()
    {
        await _record.ImportSeedsAsync();
        await using var db = _record.Open();
        var edition = (await TestRecord.Policies(db).FindAsync("asahi", 2022))!;
        var source = edition.Policy.Sources.Single();
        var stored = await _record.Files(db).ReadAsync(edition, SourceFileNames.Of(source.FileName));

        Assert.Equal(source.Sha256, EditionContent.Hash(stored!.Content));
        Assert.Equal(source.Sha256, stored.Sha256);
    }

    [Fact]
    public async Task A_document_can_be_read_in_place_from_any_place_in_it()
    {
        await _record.ImportSeedsAsync();
        await using var db = _record.Open();
        var files = _record.Files(db);
        var edition = (await TestRecord.Policies(db).FindAsync("asahi", 2022))!;
        var name = SourceFileNames.Of(edition.Policy.Sources.Single().FileName);
        var whole = (await files.ReadAsync(edition, name))!;
        await using var opened = (await files.OpenAsync(edition, name))!;
        opened.Content.Position = 1_000;
        var rest = new byte[whole.Content.Length - 1_000];
        await opened.Content.ReadExactlyAsync(rest);

        Assert.Equal((whole.Sha256, whole.Content.LongLength), (opened.Sha256, opened.Content.Length));
        Assert.Equal(whole.Content[1_000..], rest);
        Assert.Null(await files.OpenAsync(edition, "nothing"));
    }

    [Fact]
    public async Task A_document_that_was_tampered_with_is_not_opened()
    {
        await _record.ImportSeedsAsync();
        _record.Ask("UPDATE edition_files SET Content = x'41'");
        await using var db = _record.Open();
        var edition = (await TestRecord.Policies(db).FindAsync("asahi", 2022))!;

        await Assert.ThrowsAsync<InvalidDataException>(() => _record.Files(db).OpenAsync(edition, SourceFileNames.Of(edition.Policy.Sources.Single().FileName)));
    }

    [Fact]
    public async Task Drafts_do_not_change_what_is_public()
    {
        await _record.ImportSeedsAsync();
        var before = await _record.ReadAsync(policies => policies.FindAsync("asahi", 2021));
        _record.Ask("UPDATE entries SET Value = json_set(Value, '$.name', '下書きの名') WHERE Stage = 'Plan'");
        var after = await _record.ReadAsync(policies => policies.FindAsync("asahi", 2021));

        Assert.Equal(before!.Sha256, after!.Sha256);
        Assert.Equal(EditionContent.ToBytes(before.Policy), EditionContent.ToBytes(after.Policy));
    }

    [Fact]
    public async Task An_edition_that_was_tampered_with_is_not_shown()
    {
        await _record.ImportSeedsAsync();
        _record.Ask("UPDATE editions SET Content = replace(Content, '順調でない', '順調') WHERE FiscalYear = 2022");

        await Assert.ThrowsAsync<InvalidDataException>(() => _record.ReadAsync(policies => policies.FindAsync("asahi", 2022)));
        Assert.NotNull(await _record.ReadAsync(policies => policies.FindAsync("asahi", 2021)));
        Assert.Equal([2021], (await _record.AllAsync()).Select(edition => edition.Policy.FiscalYear));
        Assert.Equal(["asahi 2022 第1版"], await _record.ReadAsync(policies => policies.DamagedAsync()));
    }

    [Fact]
    public async Task A_file_that_was_tampered_with_is_not_given_out()
    {
        await _record.ImportSeedsAsync();
        await using var db = _record.Open();
        var files = _record.Files(db);
        Assert.Empty(await files.DamagedAsync());
        var first = (await _record.AllAsync()).Single(it => it.Id == 1);
        _record.Ask("UPDATE edition_files SET Content = x'41' WHERE Name LIKE 'sources/000%'");

        await Assert.ThrowsAsync<InvalidDataException>(() => files.ReadAsync(first, "sources/000_b1ed0f419b735238.txt"));
        Assert.Equal(["asahi 2021 第1版 sources/000_b1ed0f419b735238.txt"], await files.DamagedAsync());
    }

    [Fact]
    public async Task A_file_is_kept_once_and_never_replaced()
    {
        await _record.ImportSeedsAsync();
        using var gate = new WriteGate();
        await using var db = _record.Open();
        var files = new EditionFiles(db, gate, TimeProvider.System);
        await files.KeepAsync(1, "forms/5.pdf", "first"u8.ToArray());
        await files.KeepAsync(1, "forms/5.pdf", "second"u8.ToArray());

        Assert.Equal("first"u8.ToArray(), (await _record.Files(db).ReadAsync((await _record.AllAsync()).Single(it => it.Id == 1), "forms/5.pdf"))!.Content);
    }

    public ValueTask DisposeAsync()
    {
        _record.Dispose();

        return ValueTask.CompletedTask;
    }
}
