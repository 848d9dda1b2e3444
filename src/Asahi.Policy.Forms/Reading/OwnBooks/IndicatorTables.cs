using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Forms.Reading.OwnBooks;

/// <summary>指標とその推移の表。What is planned of an indicator, and what the year brought; at which stage, the rows in words say, and they give
/// the keys by which an indicator stays itself.</summary>
/// <param name="tables">ブックの表。</param>
/// <param name="era">様式の世代。</param>
/// <param name="items">項目。</param>
/// <param name="fiscalYear">運営方針の年度。</param>
internal sealed class IndicatorTables(BookTables tables, EraDefinition era, IReadOnlyList<BookItem> items, int fiscalYear)
{
    private const string Plans = "indicators";
    private const string Results = "results-of";

    public void Read()
    {
        var series = Series();

        foreach (var group in tables.Of(BookTables.Indicators).ToList().GroupBy(line => TypedTables.ItemOf(line, "item", items)))
        {
            if (group.Key is not { } item)
            {
                continue;
            }

            var keys = new IndicatorKeys(item.Fields.Where(it => it.Stage == FormStage.Plan), Plans);

            foreach (var (at, line) in group.Select(line => (At: Place(line, item), line)).OrderBy(it => it.At).ToList())
            {
                if (at is { } number)
                {
                    List<SeriesPoint> points = [.. (series.GetValueOrDefault((item, number)) ?? []).OrderBy(point => point.FiscalYear)];
                    ReadOne(line, item, keys.Of(number, line["sentence"]), points);
                }
            }
        }

        foreach (var item in items)
        {
            ReadMidterm(item);

            foreach (var (stage, review) in item.Reviews.ToList())
            {
                var order = item.Plan.Indicators.Select(it => it.Key).ToList();
                item.Reviews[stage] = review with { Indicators = [.. review.Indicators.OrderBy(it => order.IndexOf(it.Key))] };
            }
        }
    }

    private void ReadOne(BookLine line, BookItem item, string key, List<SeriesPoint> series)
    {
        if (line.Words("sentence") is not { Length: <= IndicatorPlan.SentenceMaxLength } sentence)
        {
            line.Fail("指標の文がないか、長すぎます");

            return;
        }

        if (item.Plan.Indicators.Any(it => it.Key == key))
        {
            line.Fail("同じ番号の指標が二つあります");

            return;
        }

        var said = Said(item, FormStage.Plan, Plans, key);
        var plan = new IndicatorPlan(
            key,
            Sentence(sentence, said),
            line.Words("unit"),
            line.Figure("baseline", "基準値"),
            line.Figure("previous", "前年度の数値"),
            line.Figure("target", "目標"),
            Year(line, "due_year", "目標の年度"),
            Named<Direction>(line, "direction", it => it.Name()))
        {
            FromYear = Year(line, "from_year", "目標の期間の初めの年度"),
            Passport = Passport(line, said),
            Series = [.. series.Where(it => it.FiscalYear < fiscalYear)],
        };
        var result = Result(line, item, key, [.. series.Where(it => it.FiscalYear >= fiscalYear)]);

        if (line.Fault is not null)
        {
            return;
        }

        item.Plan = item.Plan with { Indicators = [.. item.Plan.Indicators, plan] };
        line.Place($"{item.Words}indicators");

        if (!result.IsBlank)
        {
            Add(item, StageOf(item, key), result);
        }
    }

    private IndicatorResult Result(BookLine line, BookItem item, string key, IReadOnlyList<SeriesPoint> series)
    {
        var said = Said(item, StageOf(item, key), Results, key);
        var set = era.OfIndicators is { } judged ? era.CodeSet(judged) : null;
        var mark = line.Words("status_mark");

        if (mark is not null && set?.Find(mark) is null)
        {
            line.Fail($"符号「{mark}」は、「{set?.Label ?? "この年度の指標"}」にありません");
        }

        var survey = new SurveyCounts(
            Count(line, "asked", "聞いた数"),
            Count(line, "answered", "答えた数"),
            Count(line, "counted", "数えた数"),
            line.Words("surveyed_when"));

        return new IndicatorResult(key, line.Figure("actual", "当年度の数値"), mark)
        {
            Text = Joined(line, "result_text", "実績の書きぶり", said),
            Previous = line.Figure("previous_result", "前年度の実績"),
            Total = line.Figure("total", "期間の合計"),
            Ground = Joined(line, "ground", "判定の根拠", said),
            Survey = survey == new SurveyCounts() ? null : survey,
            Series = series,
        };
    }

    private static IndicatorPassport? Passport(BookLine line, string? said)
    {
        var passport = new IndicatorPassport(
            Named<IndicatorMethod>(line, "method", it => it.Name()),
            Joined(line, "question", "質問の文", said),
            Joined(line, "choices", "「はい」に数える選択肢", said),
            Joined(line, "population", "だれに聞くか、何を数えるか", said),
            Joined(line, "surveyed_by", "だれが調べるか", said),
            Joined(line, "source", "出典", said),
            Joined(line, "why", "めざす状態を表す理由", said));

        return passport == new IndicatorPassport() ? null : passport;
    }

    // Where both stages have a result the table shows that of the self-evaluation; the other one stands in words alone.
    private void ReadMidterm(BookItem item)
    {
        foreach (var field in item.Fields.Where(it => it.Stage == FormStage.Midterm && it.Line.IsOpen))
        {
            if (field.RowOf(Results) is not { } key || !IsSaid(item, FormStage.SelfEvaluation, key))
            {
                continue;
            }

            var rows = FormEras.All.OrderBy(it => it.Id != era.Id)
                .Select(it => it.Find(item.Place.Level, FormStage.Midterm)?.Rows.FirstOrDefault(it => it.Key == Results))
                .FirstOrDefault(it => it is not null);

            if (rows is null || SaidWords.Cells(rows.Cells, field.Text) is not { } values)
            {
                field.Line.Fail("中間振り返りの指標の実績を読めません。元の形に戻してください");
                continue;
            }

            var reading = new EntryReading(new EntryContent(Review.Empty, []), item.Plan, fiscalYear);
            var written = (Review)rows.Write(reading, [new EntryRow(key, values)]).Value;
            written.Indicators.ToList().ForEach(result => Add(item, FormStage.Midterm, result));
            field.Line.Place($"{item.Words}midterm/{Results}");
        }
    }

    private static void Add(BookItem item, FormStage stage, IndicatorResult result) =>
        item.Reviews[stage] = item.ReviewAt(stage) with { Indicators = [.. item.ReviewAt(stage).Indicators, result] };

    private Dictionary<(BookItem, int), List<SeriesPoint>> Series()
    {
        var series = new Dictionary<(BookItem, int), List<SeriesPoint>>();

        foreach (var line in tables.Of(BookTables.Series).ToList())
        {
            if (TypedTables.ItemOf(line, "item", items) is not { } item || Place(line, item) is not { } at)
            {
                continue;
            }

            var isNew = line.Words("definition_change") is not null;
            var point = new SeriesPoint(Year(line, "fiscal_year", "年度") ?? 0, line.Figure("value", "値"), isNew);

            if (point.FiscalYear == 0)
            {
                line.Fail("年度がありません");
            }
            else if (series.GetValueOrDefault((item, at))?.Exists(it => it.FiscalYear == point.FiscalYear) == true)
            {
                line.Fail($"指標{at}の{point.FiscalYear}年度の値が二つあります");
            }

            if (line.Fault is null)
            {
                series.TryAdd((item, at), []);
                series[(item, at)].Add(point);
                line.Place($"{item.Words}indicators");
            }
        }

        return series;
    }

    private static int? Place(BookLine line, BookItem item)
    {
        if (line.Whole("indicator", "指標番号") is { } at and >= 1 and <= EntryRows.Most)
        {
            return (int)at;
        }

        if (line.Fault is null)
        {
            line.Fail($"指標番号がありません（{item.Place}の何番目の指標か）");
        }

        return null;
    }

    private static FormStage StageOf(BookItem item, string key) =>
        !IsSaid(item, FormStage.SelfEvaluation, key) && IsSaid(item, FormStage.Midterm, key) ? FormStage.Midterm : FormStage.SelfEvaluation;

    private static bool IsSaid(BookItem item, FormStage stage, string key) => Said(item, stage, Results, key) is not null;

    // What the form of the era does not ask is said in a row of its own.
    private static string? Said(BookItem item, FormStage stage, string rows, string key)
    {
        List<string> said = [.. item.Fields.Where(it => it.Stage == stage && it.RowOf(rows) == key).Select(it => it.Text)];

        return said.Count == 0 ? null : string.Join('\n', said);
    }

    // The table has it in one line; the words have it as it was typed.
    private static string Sentence(string typed, string? said) =>
        said is not null && said.Length >= typed.Length && said[..typed.Length].ReplaceLineEndings(" ") == typed
            ? said[..typed.Length]
            : SaidWords.Rejoined(typed, After("指標の文", said));

    private static string? Joined(BookLine line, string column, string label, string? said) =>
        line.Words(column) is { } typed ? SaidWords.Rejoined(typed, After(label, said)) : null;

    private static string? After(string label, string? said) =>
        (said ?? "").Split('\n').FirstOrDefault(it => it.StartsWith($"{label}：", StringComparison.Ordinal))?[(label.Length + 1)..];

    private static int? Year(BookLine line, string column, string label)
    {
        var year = line.Whole(column, label);

        if (year is { } given && (given is < 1 or > 9_999 || !Domain.Years.FiscalYear.IsKnown((int)given)))
        {
            line.Fail($"{label}「{line[column]}」は、扱える年度ではありません");

            return null;
        }

        return (int?)year;
    }

    private static int? Count(BookLine line, string column, string label)
    {
        var count = line.Whole(column, label);

        if (count is < 0 or > int.MaxValue)
        {
            line.Fail($"{label}「{line[column]}」は、人の数ではありません");

            return null;
        }

        return (int?)count;
    }

    private static T? Named<T>(BookLine line, string column, Func<T, string> name)
        where T : struct, Enum
    {
        if (line.Words(column) is not { } words)
        {
            return null;
        }

        if (SaidWords.Named(words, name) is { } value)
        {
            return value;
        }

        line.Fail($"「{words}」は、書ける言葉（{string.Join('、', Enum.GetValues<T>().Select(name))}）のどれでもありません");

        return null;
    }
}
