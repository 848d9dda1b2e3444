using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Importing;
using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Tests.Support;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Withdrawing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Tests.Published;

/// <summary>An imported year goes on to the next state of its document, and back, and away.</summary>
public sealed class ImportedEditionTests : IAsyncLifetime
{
    private readonly TestRecord _record = new();

    public async ValueTask InitializeAsync()
    {
        await _record.MigrateAsync();
        await _record.ImportSeedsAsync();
    }

    [Fact]
    public async Task The_next_state_is_public_and_the_way_back_leads_to_the_former_one()
    {
        var before = await _record.ReadAsync(policies => policies.FindAsync("asahi", 2021));
        var edition = await NextAsync();
        var next = await _record.ReadAsync(policies => policies.FindAsync("asahi", 2021));
        Assert.Equal((2, EditionKind.Imported, "新しい目標"), (next!.Number, next.Kind, next.Policy.Statement.Goal));
        Assert.Equal(ImportedEditions.NextNote, next.Note);
        Assert.Equal(["2|sources/new.txt"], _record.Ask("SELECT e.Number, f.Name FROM edition_files f JOIN editions e ON e.Id = f.EditionId WHERE e.FiscalYear = 2021 AND e.Number = 2"));

        await WithAsync(async (db, editions, ward, draft) =>
        {
            var former = await db.Editions.SingleAsync(it => it.PolicyId == draft.Id && it.Number == 1);
            await editions.RemoveNextAsync(ward, draft, edition, former, wasPublic: true, default);
        });
        var back = await _record.ReadAsync(policies => policies.FindAsync("asahi", 2021));
        Assert.Equal(before!.Sha256, back!.Sha256);
        await WithAsync((_, _, ward, draft) =>
        {
            Assert.Equal(before.Sha256, EditionContent.Hash(EditionContent.ToBytes(draft.Freeze(ward, PrintedContacts.None))));

            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_first_import_that_is_removed_leaves_no_row_of_its_year()
    {
        await WithAsync(async (db, editions, _, draft) => await editions.RemoveFirstAsync(draft, await db.Editions.Where(it => it.PolicyId == draft.Id).Select(it => it.Id).SingleAsync(), default));

        Assert.Equal([2022], (await _record.AllAsync()).Select(it => it.Policy.FiscalYear));
        Assert.Equal(["1"], _record.Ask("SELECT count(*) FROM operating_policies"));
        Assert.Equal(["0"], _record.Ask("SELECT count(*) FROM items WHERE PolicyId IS NULL AND ReformOfId IS NULL AND WholeOfId IS NULL AND IssueId IS NULL AND StrategyId IS NULL"));
        Assert.Equal(["0"], _record.Ask("SELECT count(*) FROM entries WHERE ItemId NOT IN (SELECT Id FROM items)"));
        Assert.Empty(_record.Ask("PRAGMA foreign_key_check"));
        Assert.Equal([ImportOutcome.Imported, ImportOutcome.AlreadyThere], await _record.ImportSeedsAsync());
    }

    [Fact]
    public async Task A_year_that_was_withdrawn_is_no_fault_of_the_record()
    {
        _record.Ask("DELETE FROM public_editions WHERE FiscalYear = 2021");
        Assert.Equal(["asahi 2021"], await _record.ReadAsync(policies => policies.UnpointedAsync()));
        _record.Ask($"INSERT INTO staff_members {Columns()} FROM wards");
        await using (var db = _record.Open())
        {
            db.Add(new Withdrawal("asahi", 2021, WithdrawnPart.Year, "", 1, "誤り", DateTime.UnixEpoch, 7));
            await db.SaveChangesAsync();
        }

        Assert.Empty(await _record.ReadAsync(policies => policies.UnpointedAsync()));
    }

    public ValueTask DisposeAsync()
    {
        _record.Dispose();

        return ValueTask.CompletedTask;
    }

    // Every column that must not be empty, whichever there are.
    private string Columns()
    {
        var needed = _record.Ask("SELECT name FROM pragma_table_info('staff_members') WHERE \"notnull\" = 1 AND name <> 'Id'").ToList();

        return $"(Id, {string.Join(", ", needed.Select(name => $"\"{name}\""))}) SELECT 7, {string.Join(", ", needed.Select(name => name == "WardId" ? "Id" : name == "Duty" ? "'GeneralAffairs'" : "0"))}";
    }

    private async Task<int> NextAsync()
    {
        var made = 0;
        await WithAsync(async (db, editions, ward, draft) =>
        {
            var former = await db.Editions.AsNoTracking().SingleAsync(it => it.PolicyId == draft.Id);
            var read = new OperatingPolicy(2021, draft.Era, draft.Statement.Name);
            read.Describe(said => said with { Goal = "新しい目標" });
            read.AddSource(new Domain.Sources.SourceDocument("new.txt", new string('0', 64), 3, Domain.Sources.SourceKind.PolicyPage, "表題"));
            var content = await editions.ComposeAsync(ward, draft, read, former, default);
            made = (await editions.PublishNextAsync(ward, draft, content, new Dictionary<string, byte[]> { ["new.txt"] = [1, 2, 3] }, default)).Id;
        });

        return made;
    }

    private async Task WithAsync(Func<PolicyDbContext, ImportedEditions, Ward, OperatingPolicy, Task> work)
    {
        await using var db = _record.Open();
        var ward = await db.Wards.SingleAsync();
        var draft = (await new DraftItems(db).LoadPolicyAsync("asahi", 2021))!;
        await work(db, new ImportedEditions(db, new PublicPointers(db, TimeProvider.System), new WardOffices(db), TimeProvider.System), ward, draft);
        await db.SaveChangesAsync();
    }
}
