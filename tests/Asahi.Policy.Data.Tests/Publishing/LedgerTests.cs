using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Importing;
using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Sqlite.Backups;
using Asahi.Policy.Data.Tests.Support;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Ledger;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Tests.Publishing;

/// <summary>What was public from when to when: written with each move of a pointer, chained, and held against the editions.</summary>
public sealed class LedgerTests : IAsyncLifetime
{
    private readonly TestRecord _record = new();

    public async ValueTask InitializeAsync()
    {
        await _record.MigrateAsync();
        await _record.ImportSeedsAsync();
        await PublishAsync(2022, "一つ直した", "区長");
        await PublishAsync(2022, "二つ直した", "区長（代決：副区長）");
    }

    [Fact]
    public async Task Every_move_of_a_pointer_is_a_line_that_follows_the_one_before()
    {
        var lines = await LinesAsync();

        Assert.Equal(
            [(1, "asahi 2021", LedgerAct.Imported, 1, null), (2, "asahi 2022", LedgerAct.Imported, 1, null), (3, "asahi 2022", LedgerAct.Published, 2, "区長"), (4, "asahi 2022", LedgerAct.Published, 3, "区長（代決：副区長）")],
            lines.Select(it => (it.Number, $"{it.WardCode} {it.FiscalYear}", it.Act, it.Edition, it.Authority)).OrderBy(it => it.Number));
        Assert.Equal("", lines[0].PreviousHash);
        Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.True(pair.Second.Follows(pair.First) && pair.Second.IsSealed));
        Assert.Empty((await BackupCheck.OfDataAsync(_record.Folder)).Defects);
    }

    [Theory]
    [InlineData("UPDATE publication_ledger SET At = '2020-01-01 00:00:00' WHERE Number = 2", "公開台帳の2行が、前の行とつながっていません")]
    [InlineData("UPDATE publication_ledger SET Edition = 2 WHERE Number = 4", "公開台帳の4行が、前の行とつながっていません")]
    [InlineData("UPDATE publication_ledger SET Authority = '区長' WHERE Number = 4", "公開台帳の4行の言葉")]
    [InlineData("UPDATE publication_ledger SET Seal = replace(Seal, substr(Seal, 1, 1), 'x') WHERE Number = 3", "公開台帳の3行が、前の行とつながっていません")]
    [InlineData("DELETE FROM publication_ledger WHERE Number = 1", "公開台帳の2行が、前の行とつながっていません")]
    [InlineData("DELETE FROM publication_ledger WHERE Number = 3", "公開台帳の4行が、前の行とつながっていません")]
    [InlineData("DELETE FROM publication_ledger WHERE Number = 4", "第3版が、公開台帳にありません")]
    [InlineData("DELETE FROM publication_ledger", "第1版が、公開台帳にありません")]
    [InlineData("UPDATE public_editions SET EditionId = 2 WHERE FiscalYear = 2022", "公開台帳では第3版が公開中")]
    [InlineData("DELETE FROM edition_outlines WHERE EditionId = 3; DELETE FROM editions WHERE Id = 3", "公開台帳の3行の asahi 2022 第2版が、なくなったか")]
    [InlineData("UPDATE editions SET Content = Content || x'20' WHERE Id = 3", "版3（asahi 2022） が、保管した時と違います")]
    public async Task Whatever_is_altered_or_dropped_is_named(string sql, string words)
    {
        _record.Ask("DROP TRIGGER publication_ledger_no_update; DROP TRIGGER publication_ledger_no_delete");
        _record.Ask($"PRAGMA foreign_keys = OFF; {sql}");

        Assert.Contains((await BackupCheck.OfDataAsync(_record.Folder)).Defects, defect => defect.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DELETE FROM publication_ledger WHERE Number = 4")]
    [InlineData("UPDATE publication_ledger SET At = '2020-01-01 00:00:00' WHERE Number = 4")]
    [InlineData("UPDATE publication_ledger SET Authority = '区長' WHERE Number = 4")]
    [InlineData("UPDATE publication_ledger SET Salt = NULL WHERE Number = 4")]
    public void The_database_itself_adds_lines_and_changes_none(string sql) =>
        Assert.Contains("append-only", Assert.Throws<SqliteException>(() => _record.Ask(sql)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Words_can_be_taken_out_as_a_whole_and_the_chain_holds()
    {
        _record.Ask("UPDATE publication_ledger SET Salt = NULL, Sha256 = NULL, Authority = NULL, Reason = NULL WHERE Number = 3");

        Assert.Empty((await BackupCheck.OfDataAsync(_record.Folder)).Defects);
        Assert.Null((await LinesAsync())[2].WordsText);
    }

    [Fact]
    public async Task An_import_that_is_taken_back_stands_in_the_ledger_and_its_number_may_be_given_again()
    {
        await using (var db = _record.Open())
        {
            var draft = (await new DraftItems(db).LoadPolicyAsync("asahi", 2021, default))!;
            var imported = new ImportedEditions(db, new PublicPointers(db, TimeProvider.System), new WardOffices(db), TimeProvider.System);
            await imported.RemoveFirstAsync(draft, await db.Editions.Where(it => it.PolicyId == draft.Id).Select(it => it.Id).SingleAsync(), default);
        }

        Assert.Empty((await BackupCheck.OfDataAsync(_record.Folder)).Defects);
        await _record.ImportSeedsAsync();
        Assert.Empty((await BackupCheck.OfDataAsync(_record.Folder)).Defects);
        Assert.Equal([LedgerAct.Imported, LedgerAct.Undone, LedgerAct.Imported], (await LinesAsync()).Where(it => it.FiscalYear == 2021).Select(it => it.Act));
    }

    [Fact]
    public void The_clock_of_the_ledger_never_goes_back()
    {
        var first = new LedgerLine(null, new DateTime(2026, 6, 10, 5, 0, 0, DateTimeKind.Utc), "asahi", 2022, LedgerAct.Published, 1, new LedgerWords("a", null, null));
        var second = new LedgerLine(first, first.At.AddHours(-1), "asahi", 2022, LedgerAct.Withdrawn, null, new LedgerWords(null, null, "誤り"));

        Assert.Equal(first.At, second.At);
        Assert.True(second.Follows(first));
        Assert.NotEqual(first.Seal, new LedgerWords("a", null, null).Text(""));
    }

    [Fact]
    public async Task A_record_without_a_ledger_gets_one_when_it_is_migrated()
    {
        using var former = new TestRecord();
        former.Unpack("before-salted-log");
        await former.MigrateAsync();

        Assert.Equal(former.Ask("SELECT WardCode || FiscalYear || Number || Sha256 FROM editions ORDER BY 1"), former.Ask("SELECT WardCode || FiscalYear || Edition || Sha256 FROM publication_ledger ORDER BY 1"));
        Assert.DoesNotContain((await BackupCheck.OfDataAsync(former.Folder)).Defects, defect => defect.Contains("公開台帳", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync()
    {
        _record.Dispose();

        return ValueTask.CompletedTask;
    }

    private async Task<List<LedgerLine>> LinesAsync()
    {
        await using var db = _record.Open();

        return await db.Ledger.AsNoTracking().OrderBy(it => it.Number).ToListAsync();
    }

    private async Task PublishAsync(int year, string goal, string authority)
    {
        await using var db = _record.Open();
        var last = await db.Editions.Where(it => it.FiscalYear == year).OrderByDescending(it => it.Number).FirstAsync();
        var (before, now) = (EditionContent.Read(last.Content), TimeProvider.System.GetUtcNow().UtcDateTime);
        var content = before with { Schema = EditionContent.Schema, Statement = before.Statement with { Goal = goal } };
        var candidate = new Candidate(last.PolicyId, EditionKind.Correction, goal, 1, now, content);
        candidate.Approve(2, authority, now, null, null);
        var edition = new Edition(last.Number + 1, candidate, now, before);
        db.Add(edition);
        await new PublicPointers(db, TimeProvider.System).MoveAsync(edition, LedgerAct.Published, default);
        await db.SaveChangesAsync();
    }
}
