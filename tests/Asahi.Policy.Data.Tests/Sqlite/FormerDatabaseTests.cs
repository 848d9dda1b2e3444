using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Sqlite;
using Asahi.Policy.Data.Tests.Support;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Domain.Publishing;
using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Data.Tests.Sqlite;

/// <summary>Databases as former versions of the program left them. A fixture is kept for ever: some ward may still come from there.</summary>
public sealed class FormerDatabaseTests : IDisposable
{
    private readonly TestRecord _record = new();

    // What became entries is compared by what it says (below); the rest row by row.
    private static readonly string[] _rewritten =
    [
        "management_issues", "strategies", "initiatives", "reform_items", "self_evaluations", "judgements", "progress_notes", "budget_lines", "operating_policies",
    ];

    [Theory]
    [InlineData("before-staff")]
    [InlineData("before-forms")]
    [InlineData("before-lineage")]
    [InlineData("before-entries")]
    [InlineData("before-salted-log")]
    public async Task A_former_database_loses_nothing_on_its_way_to_the_present(string fixture)
    {
        _record.Unpack(fixture);
        var tables = _record.Ask("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name NOT IN ('handled_forms', 'edition_outlines')")
            .Except(_rewritten).ToList();
        var columns = tables.ToDictionary(table => table, Columns);
        var before = tables.ToDictionary(table => table, table => Rows(table, columns[table]));
        Assert.Equal(MigrationOutcome.Migrated, await _record.MigrateAsync());

        Assert.True(tables.Count > 5);
        Assert.All(tables, table => Assert.Equal(before[table], Rows(table, columns[table])));
        Assert.Empty(_record.Ask("PRAGMA foreign_key_check"));
    }

    [Theory]
    [InlineData("before-staff", 1)]
    [InlineData("before-forms", 2)]
    [InlineData("before-lineage", 3)]
    [InlineData("before-entries", 4)]
    [InlineData("before-salted-log", 4)]
    public async Task What_the_public_read_before_it_reads_after(string fixture, int schema)
    {
        _record.Unpack(fixture);
        var before = _record.Ask("SELECT Sha256 FROM editions ORDER BY Id");
        await _record.MigrateAsync();
        var editions = await _record.AllAsync();

        Assert.Equal(before, _record.Ask("SELECT Sha256 FROM editions ORDER BY Id"));
        Assert.Empty(await _record.ReadAsync(policies => policies.DamagedAsync()));
        Assert.All(editions, edition => Assert.Equal(schema, edition.Policy.Schema));
    }

    [Theory]
    [InlineData("before-staff")]
    [InlineData("before-forms")]
    [InlineData("before-lineage")]
    [InlineData("before-entries")]
    public async Task The_drafts_say_after_it_what_they_said_before(string fixture)
    {
        _record.Unpack(fixture);
        await _record.MigrateAsync();
        await using var db = _record.Open();
        await new EasyBases(db, new WriteGate(), new DraftItems(db), TestRecord.Policies(db)).RenewAsync();
        var said = new List<string>();

        foreach (var edition in await _record.AllAsync())
        {
            var (ward, policy) = (db.Wards.Single(it => it.Code == edition.Policy.Ward.Code), edition.Policy);
            var draft = (await new DraftItems(db).LoadPolicyAsync(ward.Code, policy.FiscalYear))!.Freeze(ward, PrintedContacts.None);
            said.AddRange(EditionDifference.Between(policy, draft).Select(change => $"{ward.Code} {policy.FiscalYear} {change.Item} {change.Label}: {change.Before} → {change.After}"));
        }

        // Staff were at work on two of them.
        Assert.Equal(_written.GetValueOrDefault(fixture, []), said);
    }

    private static readonly Dictionary<string, string[]> _written = new()
    {
        ["before-forms"] = ["asahi 2022 1-1-1 当年度の取組実績:  → 訓練を3回行った", "asahi 2022 1-1-1 課題:  → 参加が少ない", "asahi 2022 1-1-1 改善策:  → 広報を増やす"],
        ["before-entries"] =
        [
            "asahi 2022 4-1 アウトカム指標の実績:  → 指標は80%",
            "asahi 2022 4-1 アウトカム指標の達成状況: A 順調 → B 順調でない",
            "asahi 2022 4-1 課題:  → 一行目\n二行目",
            "asahi 2022 4-2 評価の対象:  → 評価の対象外とする",
            "asahi 2022 4-2 評価の対象外とする理由:  → 市の事業に移った",
        ],
    };

    [Fact]
    public async Task How_far_each_entry_had_come_it_has_come_after()
    {
        _record.Unpack("before-entries");
        await _record.MigrateAsync();

        Assert.Equal(
            ["o4-1|SelfEvaluation|Returned|3|数を確かめてください|7|", "o4-2|SelfEvaluation|Confirmed|5||7|5"],
            _record.Ask(
                """
                SELECT i.Key, e.Stage, e.State, e.Version, e.ReturnReason, e.EditedById, e.PublishedVersion FROM entries e JOIN items i ON i.Id = e.ItemId
                WHERE e.EditedById = 7 ORDER BY i.Key
                """));
        Assert.Equal(["AsImported", "Confirmed"], _record.Ask("SELECT DISTINCT e.State FROM entries e JOIN items i ON i.Id = e.ItemId WHERE e.Stage = 'Plan' ORDER BY 1"));
    }

    [Fact]
    public async Task What_is_new_is_blank_and_every_initiative_stays_in_form_1()
    {
        _record.Unpack("before-forms");
        await _record.MigrateAsync();

        Assert.Equal(["1|[]||"], _record.Ask("SELECT DISTINCT e.Value ->> '$.isFeatured', e.Value -> '$.indicators', e.Value ->> '$.withdrawal', e.Value ->> '$.pastResults' FROM entries e WHERE e.Value ->> '$.is' = 'initiative'"));
        Assert.Empty(_record.Ask("SELECT 1 FROM entries WHERE Stage = 'Midterm'"));
        Assert.Equal(["0"], _record.Ask("SELECT DISTINCT IsSample FROM wards"));
        Assert.Equal(["[]|"], _record.Ask("SELECT DISTINCT e.Value -> '$.lineage', e.Value ->> '$.easy' FROM entries e WHERE e.Value ->> '$.is' = 'statement'"));
    }

    [Fact]
    public async Task Whoever_belonged_to_a_section_serves_it_after()
    {
        _record.Unpack("before-salted-log");
        _record.Ask(
            """
            INSERT INTO sections (Id, Name, WardId) SELECT 71, '防災課', Id FROM wards LIMIT 1;
            INSERT INTO staff_members (Id, Name, WardId, Duty, SectionId, IsDisabled, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount)
            SELECT 81, '担当', WardId, 'Officer', Id, 0, 0, 0, 0, 0, 0 FROM sections WHERE Id = 71;
            INSERT INTO staff_members (Id, Name, WardId, Duty, SectionId, IsDisabled, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount)
            SELECT 82, '区長', WardId, 'Mayor', NULL, 0, 0, 0, 0, 0, 0 FROM sections WHERE Id = 71
            """);
        await _record.MigrateAsync();

        Assert.Equal(["81|71"], _record.Ask("SELECT StaffMemberId, SectionId FROM staff_sections WHERE StaffMemberId IN (81, 82)"));
        Assert.Equal(["担当|1", "区長|1"], _record.Ask("SELECT Name, WantsMail FROM staff_members WHERE Id IN (81, 82) ORDER BY Id"));
        Assert.Empty(_record.Ask("SELECT 1 FROM pragma_table_info('staff_members') WHERE name = 'SectionId'"));
    }

    [Fact]
    public async Task A_form_that_was_handled_before_is_known_after()
    {
        _record.Unpack("before-lineage");
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
        _record.Unpack("before-lineage");
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
                $"7|{policy}/o4-1-1/evaluation|results|訓練\"を\n行った||2026-01-02 03:04:05|当年度の取組実績||4-1-1 自己評価|/staff/asahi/2022/4-1-1/evaluation",
                $"7|{policy}/o4-1-1/evaluation|effect|ア||2026-01-02 03:04:05|戦略に対する取組の有効性|ア|4-1-1 自己評価|/staff/asahi/2022/4-1-1/evaluation",
                $"7|{policy}/o4-1-1/evaluation|challenge|||2026-01-02 03:04:05|課題||4-1-1 自己評価|/staff/asahi/2022/4-1-1/evaluation",
            ],
            _record.Ask("SELECT StaffMemberId, Form, Field, Value, Was, SavedAt, Label, Words, Title, Page FROM scratches WHERE Page LIKE '%2022%' ORDER BY Place"));
        Assert.Equal(["アウトカム指標の実績|参加率|/staff/asahi/2021/4-1/evaluation"], _record.Ask("SELECT Label, Value, Page FROM scratches WHERE Page LIKE '%2021%'"));
        Assert.Empty(_record.Ask("PRAGMA foreign_key_check"));
        Assert.Empty(_record.Ask("SELECT name FROM sqlite_master WHERE name LIKE 'former%'"));
        await using var db = _record.Open();
        Assert.Equal(4, (await new Scratches(db, new WriteGate(), TimeProvider.System).OfAsync(7)).Sum(kept => kept.Fields.Count));
    }

    [Fact]
    public async Task The_change_log_can_only_grow()
    {
        _record.Unpack("before-staff");
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
}
