using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Tests.Support;
using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Data.Tests.Changes;

/// <summary>A log of many years: every page and every portion in order, nothing twice, nothing missing, and no question that reads the whole table.</summary>
public sealed class LongLogTests : IAsyncLifetime
{
    private const int Records = 1_234;

    private readonly LoggedRecord _log = new();

    public async ValueTask InitializeAsync()
    {
        await _log.Record.MigrateAsync();
        await _log.HireAsync();
        _log.Record.Ask(
            $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Records})
            INSERT INTO change_log (Id, At, ActorId, Action, WardCode, FiscalYear, Item, FieldsJson, PreviousHash, Hash, Scheme, Digests, ItemKey, Stage)
            SELECT i, datetime('2020-01-01', '+' || i || ' hours'), (SELECT MIN(Id) FROM staff_members), 'EvaluationSaved', 'asahi', 2020 + i % 5, '4-1-' || (1 + i % 9), '', '', 'h' || i, 2, '[]', 'o4-1-' || (1 + i % 9), 'Plan' FROM n;
            INSERT INTO change_texts (ChangeId, Position, Salt, WordsJson) SELECT Id, 0, x'00', '["佐藤 花子","hanako","担当"]' FROM change_log;
            """);
    }

    [Fact]
    public async Task Page_after_page_and_portion_after_portion_have_every_record_once()
    {
        await using var db = _log.Record.Open();
        var (log, filter) = (new ChangeLog(db), new LogFilter("asahi") { Item = "4-1-3" });
        var expected = Enumerable.Range(1, Records).Where(id => id % 9 == 2).Select(id => (long)id).Reverse().ToList();
        var (paged, whole) = (new List<long>(), new List<long>());
        LogSlice slice;
        LogCursor cursor = new();

        do
        {
            slice = await log.PageAsync(filter, cursor);
            Assert.Equal(paged.Count > 0, slice.HasNewer);
            paged.AddRange(slice.Lines.Select(line => line.Record.Id));
            cursor = new LogCursor(Before: paged[^1]);
        }
        while (slice.HasOlder);

        await foreach (var portion in log.AllAsync(new LogFilter("asahi")))
        {
            whole.AddRange(portion.Select(line => line.Record.Id));
        }

        Assert.Equal(expected, paged);
        Assert.Equal(Enumerable.Range(1, Records).Select(id => (long)id).Reverse(), whole);
        var newest = await log.PageAsync(filter, new LogCursor(After: expected[3]));
        Assert.Equal((expected[0], 50, false), (newest.Lines[0].Record.Id, newest.Lines.Count, newest.HasNewer)); // few are newer: the first page, whole
    }

    [Fact]
    public async Task A_day_is_one_of_japan_and_belongs_to_what_ends_on_it()
    {
        await using var db = _log.Record.Open();
        var day = new DateOnly(2020, 1, 3); // 2 January 15:00 UTC to 3 January 15:00
        var slice = await new ChangeLog(db).PageAsync(new LogFilter("asahi") { From = day, To = day }, new LogCursor());

        Assert.Equal(Enumerable.Range(39, 24).Select(id => (long)id).Reverse(), slice.Lines.Select(line => line.Record.Id));
    }

    [Theory]
    [InlineData("花子", true)]
    [InlineData("佐藤花子", true)]
    [InlineData("ＨＡＮＡＫＯ", true)]
    [InlineData("担当", true)]
    [InlineData("総務", false)]
    [InlineData("\",\"", false)]
    public async Task Who_acted_is_found_by_a_part_of_what_was_said_of_the_person_then(string who, bool isFound)
    {
        await using var db = _log.Record.Open();
        Assert.Equal(isFound, (await new ChangeLog(db).PageAsync(new LogFilter("asahi") { Who = who }, new LogCursor())).Lines.Count > 0);
    }

    [Fact]
    public void No_question_reads_or_sorts_the_table()
    {
        foreach (var (asked, index) in new[]
        {
            ("1", "IX_change_log_reading"),
            ("Action = 'Published'", "IX_change_log_reading"),
            ("Item = '9-9' OR ItemKey = '9-9'", "IX_change_log_reading"),
            ("At < '2020-01-02'", "IX_change_log_reading"),
            ("FiscalYear IS NULL", "IX_change_log_reading"),
        })
        {
            var plan = string.Join(' ', _log.Record.Ask($"EXPLAIN QUERY PLAN SELECT * FROM change_log WHERE WardCode = 'asahi' AND ({asked}) AND Id < 9223372036854775807 ORDER BY Id DESC LIMIT 51"));
            Assert.True(plan.Contains(index, StringComparison.Ordinal) && !plan.Contains("TEMP B-TREE", StringComparison.Ordinal), $"{asked}: {plan}");
        }

        Assert.Contains("COVERING INDEX IX_change_texts_actors", string.Join(' ', _log.Record.Ask("EXPLAIN QUERY PLAN SELECT DISTINCT WordsJson FROM change_texts WHERE Position = 0")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_item_at_one_stage_has_what_was_done_to_the_item_itself_too()
    {
        _log.Record.Ask("INSERT INTO change_log (Id, At, Action, WardCode, FiscalYear, FieldsJson, PreviousHash, Hash, Scheme, Digests, ItemKey) VALUES (5000, '2021-01-01', 'ItemMoved', 'asahi', 2022, '', '', 'x', 2, '[]', 'o4-1-3')");
        await using var db = _log.Record.Open();
        var log = new ChangeLog(db);
        var ofPlan = await log.PageAsync(new LogFilter("asahi") { Year = 2022, Entry = ("o4-1-3", FormStage.Plan) }, new LogCursor());
        var ofEnd = await log.PageAsync(new LogFilter("asahi") { Year = 2022, Entry = ("o4-1-3", FormStage.SelfEvaluation) }, new LogCursor());

        Assert.Equal(ChangeAction.ItemMoved, ofPlan.Lines[0].Record.Action);
        Assert.True(ofPlan.Lines.Count > 1);
        Assert.Equal(5000, Assert.Single(ofEnd.Lines).Record.Id);
    }

    public ValueTask DisposeAsync()
    {
        _log.Dispose();

        return ValueTask.CompletedTask;
    }
}
