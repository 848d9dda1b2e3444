using System.IO.Compression;
using System.Runtime.CompilerServices;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Sqlite;
using Asahi.Policy.Data.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Data.Tests.Sqlite;

/// <summary>Databases as former versions of the program left them. A fixture is kept for ever: some ward may still come from there.</summary>
public sealed class FormerDatabaseTests : IDisposable
{
    private readonly TestRecord _record = new();

    [Theory]
    [InlineData("before-staff")]
    [InlineData("before-forms")]
    [InlineData("before-lineage")]
    public async Task A_former_database_loses_nothing_on_its_way_to_the_present(string fixture)
    {
        Unpack(fixture);
        var tables = _record.Ask("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name <> 'handled_forms'");
        var columns = tables.ToDictionary(table => table, Columns);
        var before = tables.ToDictionary(table => table, table => Rows(table, columns[table]));
        Assert.Equal(MigrationOutcome.Migrated, await _record.MigrateAsync());

        Assert.True(tables.Count > 10);
        Assert.All(tables, table => Assert.Equal(before[table], Rows(table, columns[table])));
        Assert.Equal(["AsImported"], _record.Ask("SELECT DISTINCT State FROM self_evaluations"));
        Assert.Empty(_record.Ask("PRAGMA foreign_key_check"));
    }

    [Theory]
    [InlineData("before-staff", 1)]
    [InlineData("before-forms", 2)]
    [InlineData("before-lineage", 3)]
    public async Task What_the_public_read_before_it_reads_after(string fixture, int schema)
    {
        Unpack(fixture);
        var before = _record.Ask("SELECT Sha256 FROM editions ORDER BY Id");
        await _record.MigrateAsync();
        var editions = await _record.AllAsync();

        Assert.Equal(before.Order(), editions.Select(edition => edition.Sha256).Order());
        Assert.All(editions, edition => Assert.Equal(schema, edition.Policy.Schema));
    }

    [Fact]
    public async Task What_is_new_is_blank_and_every_initiative_stays_in_form_1()
    {
        Unpack("before-forms");
        await _record.MigrateAsync();

        Assert.Equal(["1|[]||"], _record.Ask("SELECT DISTINCT IsFeatured, Indicators, Withdrawal, MidtermReviewId FROM initiatives"));
        Assert.Equal(["[]||"], _record.Ask("SELECT DISTINCT Indicators, TargetState, MidtermReviewId FROM strategies"));
        Assert.Equal(["0"], _record.Ask("SELECT DISTINCT IsSample FROM wards"));
        Assert.Equal(["[]|"], _record.Ask("SELECT DISTINCT Lineage, Easy FROM operating_policies"));
    }

    [Fact]
    public async Task A_form_that_was_handled_before_is_known_after()
    {
        Unpack("before-lineage");
        _record.Ask(
            """
            INSERT INTO staff_members (Id, Name, WardId, Duty, IsDisabled, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount)
            SELECT 7, '職員', Id, 'Mayor', 0, 0, 0, 0, 0, 0 FROM wards LIMIT 1;
            INSERT INTO handled_forms (StaffMemberId, Key, Address, At)
            VALUES (7, 'A', '/staff/people/12?done=added', '2026-01-01'), (7, 'B', '/staff/asahi/2022/1-1?done=Save', '2026-01-01')
            """);
        await _record.MigrateAsync();

        Assert.Equal(["A|added|12", "B|Save|"], _record.Ask("SELECT Key, What, Subject FROM handled_forms ORDER BY Key"));
    }

    [Fact]
    public async Task What_was_being_written_before_is_there_after_field_by_field()
    {
        Unpack("before-lineage");
        _record.Ask(
            """
            INSERT INTO staff_members (Id, Name, WardId, Duty, IsDisabled, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount)
            SELECT 7, '職員', WardId, 'Officer', 0, 0, 0, 0, 0, 0 FROM operating_policies LIMIT 1;
            INSERT INTO scratches (StaffMemberId, PolicyId, Item, BaseVersion, "Values", SavedAt)
            SELECT 7, Id, '4-1-1', 3, '{"results":"\u8A13\u7DF4\u0022\u3092\n行った","effect":"ア","challenge":""}', '2026-01-02 03:04:05' FROM operating_policies WHERE FiscalYear = 2022;
            INSERT INTO scratches (StaffMemberId, PolicyId, Item, BaseVersion, "Values", SavedAt)
            SELECT 7, Id, '4-1', 1, '{"results":"参加率"}', '2026-01-02 03:04:05' FROM operating_policies WHERE FiscalYear = 2021;
            """);
        await _record.MigrateAsync();
        var policy = _record.Ask("SELECT Id FROM operating_policies WHERE FiscalYear = 2022").Single();

        Assert.Equal(
            [
                $"7|{policy}/4-1-1/self-evaluation|results|訓練\"を\n行った||2026-01-02 03:04:05|当年度の取組実績||4-1-1 自己評価|/staff/asahi/2022/4-1-1",
                $"7|{policy}/4-1-1/self-evaluation|effect|ア||2026-01-02 03:04:05|戦略に対する取組の有効性|ア|4-1-1 自己評価|/staff/asahi/2022/4-1-1",
                $"7|{policy}/4-1-1/self-evaluation|challenge|||2026-01-02 03:04:05|課題||4-1-1 自己評価|/staff/asahi/2022/4-1-1",
            ],
            _record.Ask("SELECT StaffMemberId, Form, Field, Value, Was, SavedAt, Label, Words, Title, Page FROM scratches WHERE Page LIKE '%2022%' ORDER BY Place"));
        Assert.Equal(["アウトカム指標の実績|参加率|/staff/asahi/2021/4-1"], _record.Ask("SELECT Label, Value, Page FROM scratches WHERE Page LIKE '%2021%'"));
        Assert.Empty(_record.Ask("PRAGMA foreign_key_check"));
        Assert.Empty(_record.Ask("SELECT name FROM sqlite_master WHERE name LIKE 'former%'"));
        await using var db = _record.Open();
        Assert.Equal(4, (await new Scratches(db, new WriteGate(), TimeProvider.System).OfAsync(7)).Sum(kept => kept.Fields.Count));
    }

    [Fact]
    public async Task The_change_log_can_only_grow()
    {
        Unpack("before-staff");
        await _record.MigrateAsync();
        _record.Ask("INSERT INTO change_log (Id, At, Action, WardCode, FieldsJson, PreviousHash, Hash) VALUES (1, '2026-01-01', 'StaffAdded', 'asahi', '[]', '', 'x')");

        Assert.Throws<SqliteException>(() => _record.Ask("UPDATE change_log SET WardCode = 'other'"));
        Assert.Throws<SqliteException>(() => _record.Ask("DELETE FROM change_log"));
        Assert.Equal(["asahi"], _record.Ask("SELECT WardCode FROM change_log"));
    }

    public void Dispose() => _record.Dispose();

    // The columns that hold what people would miss.
    private IReadOnlyList<string> Columns(string table) => [.. _record.Ask($"PRAGMA table_info(\"{table}\")").Select(row => row.Split('|')[1])
        .Where(column => column is "Content" or "Sha256" or "Name" or "Text" or "Mark" or "Amount" or "Version" or "Value" or "Found" or "Results" or "Challenge" or "Improvement").Order()];

    // Those that were there, whatever has joined them since.
    private string Rows(string table, IReadOnlyList<string> columns) => string.Join('\n', [
        .. _record.Ask($"SELECT COUNT(*), COALESCE(SUM(rowid), 0) FROM \"{table}\""),
        .. columns.Select(column => string.Join('\n', _record.Ask($"SELECT \"{column}\" FROM \"{table}\" ORDER BY rowid"))),
    ]);

    private void Unpack(string fixture, [CallerFilePath] string here = "")
    {
        using var packed = new GZipStream(File.OpenRead(Path.Combine(Path.GetDirectoryName(here)!, "..", "Fixtures", $"{fixture}.db.gz")), CompressionMode.Decompress);
        using var file = File.Create(_record.DatabaseFile);
        packed.CopyTo(file);
    }
}
