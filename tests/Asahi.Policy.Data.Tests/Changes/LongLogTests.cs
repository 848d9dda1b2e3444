using System.Diagnostics;
using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Tests.Support;

namespace Asahi.Policy.Data.Tests.Changes;

/// <summary>A log of many years: page by page, by whatever it is narrowed.</summary>
public sealed class LongLogTests : IDisposable
{
    private readonly LoggedRecord _log = new();

    [Fact]
    public async Task Measure()
    {
        await _log.Record.MigrateAsync(); await _log.HireAsync();
        _log.Record.Ask(
            """
            WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 50009)
            INSERT INTO change_log (Id, At, ActorId, Action, WardCode, FiscalYear, Item, Other, FieldsJson, PreviousHash, Hash, Scheme, Digests, ItemKey, Stage)
            SELECT i, datetime('2020-01-01', '+' || i || ' hours'), (SELECT MIN(Id) FROM staff_members), 'EvaluationSaved', 'asahi', 2020 + i % 5, '4-1-' || (1 + i % 9), NULL, '', '', 'h' || i, 2, '[]', 'o4-1-' || (1 + i % 9), 'Plan' FROM n;
            INSERT INTO change_texts (ChangeId, Position, Salt, WordsJson) SELECT Id, 0, x'00', '["佐藤 花子","hanako","担当"]' FROM change_log WHERE Id >= 10;
            INSERT INTO change_texts (ChangeId, Position, Salt, WordsJson) SELECT Id, 1, x'00', '["実績","まえ","あと"]' FROM change_log WHERE Id >= 10;
            """);
        await using var db = _log.Record.Open();
        var log = new ChangeLog(db);
        LogFilter all = new("asahi");
        foreach (var (name, filter, before) in new (string, LogFilter, long?)[]
        {
            ("warm", all, null), ("all", all, null), ("all middle", all, 25_000), ("all last", all, 60),
            ("year", all with { Year = 2021 }, null), ("year last", all with { Year = 2021 }, 200),
            ("none", all with { IsOfNoYear = true }, null), ("person none", all with { Person = 999 }, null), ("cmd", all with { IsOfCommandLine = true }, null),
            ("who", all with { Who = "花子" }, null), ("who none", all with { Who = "いない" }, null), ("who none year", all with { Who = "いない", Year = 2022 }, null),
            ("item", all with { Item = "4-1-3" }, null), ("item none", all with { Item = "9-9-9" }, null), ("item year", all with { Item = "4-1-3", Year = 2021 }, null),
            ("action none", all with { Action = ChangeAction.Published }, null), ("to early", all with { To = new DateOnly(2020, 1, 10) }, null), ("from late", all with { From = new DateOnly(2050, 1, 10) }, null),
            ("of", all with { Year = 2022, Entry = ("o4-1-3", Domain.Eras.FormStage.Plan) }, null),
        })
        {
            var best = double.MaxValue; LogSlice slice = null!;
            for (var i = 0; i < 5; i++)
            {
                db.ChangeTracker.Clear();
                var watch = Stopwatch.StartNew();
                slice = await log.PageAsync(filter, new LogCursor(before));
                best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
            }
            File.AppendAllText("/tmp/people-log.txt", "\n" + $"{name}: {slice.Lines.Count} {best:0.0} ms");
        }
        var w2 = Stopwatch.StartNew();
        await log.YearsAsync("asahi");
        File.AppendAllText("/tmp/people-log.txt", "\n" + $"years {w2.Elapsed.TotalMilliseconds:0.0}");
        w2.Restart();
        var count = 0;
        await foreach (var portion in log.AllAsync(all)) { count += portion.Count; }
        File.AppendAllText("/tmp/people-log.txt", "\n" + $"all {count} {w2.Elapsed.TotalMilliseconds:0.0}");
    }

    public void Dispose() => _log.Dispose();
}
