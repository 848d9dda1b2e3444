using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Forms.Reading.OwnBooks;

/// <summary>一つの項目の、ことばで書かれた欄。From the rows of 「すべての欄」: texts, switches, tables, notes, questions. Amounts, answers and
/// indicators have tables of their own and are only passed over here.</summary>
/// <param name="era">様式の世代。</param>
/// <param name="level">段階の項目。</param>
/// <param name="empty">まだ何も書かれていない計画。</param>
internal sealed class ItemWords(EraDefinition era, ItemLevel level, ItemPlan empty)
{
    private const string Unasked = "unasked/";
    private const string Remark = "remark/";

    // What is said in a table of its own, and in words once more.
    private static readonly HashSet<string> _elsewhere = ["indicators", "results-of", "budgets", "budget", "answer"];

    private readonly Dictionary<FormStage, EntryContent> _contents = new() { [FormStage.Plan] = new EntryContent(empty, []) };
    private readonly List<CarriedQuestion> _carried = [];
    private readonly List<DataTable> _tables = [];
    private readonly List<ProgressNote> _notes = [];

    public ItemPlan Plan
    {
        get
        {
            var plan = (ItemPlan)_contents[FormStage.Plan].Value;
            plan = _carried.Count > 0 ? plan with { Carried = _carried } : plan;

            return plan switch
            {
                IssuePlan issue when _tables.Count > 0 => issue with { Tables = _tables },
                PolicyStatement statement when _notes.Count > 0 => statement with { Notes = _notes },
                _ => plan,
            };
        }
    }

    /// <summary>Null: nothing is said at that stage.</summary>
    public Review? ReviewAt(FormStage stage) => _contents.GetValueOrDefault(stage)?.Value as Review;

    /// <summary>Whether a row says what another table is the home of.</summary>
    public static bool HasOtherHome(FieldLine field)
    {
        var key = field.Field.StartsWith(Unasked, StringComparison.Ordinal) ? field.Field[Unasked.Length..] : field.Field;

        return _elsewhere.Contains(key.Split('/')[0])
            || FormEras.All.SelectMany(it => it.Forms)
                .Any(form => form.Stage == field.Stage && form.Answers.Any(answer => answer.Key == key));
    }

    /// <summary>Reads one row. What has another home is left open.</summary>
    public void Take(FieldLine field, string where)
    {
        if (field.RowOf("carried") is { } question)
        {
            Put(field, where, SaidWords.Question(question, field.Label, field.Text), _carried);
        }
        else if (field.RowOf("tables") is not null && !field.Field.StartsWith(Unasked, StringComparison.Ordinal))
        {
            Put(field, where, Table(field.Text), _tables);
        }
        else if (field.RowOf("notes") is not null)
        {
            Put(field, where, SaidWords.DayOf(field.Label) is { } day ? new ProgressNote(day, field.Text) : null, _notes);
        }
        else if (field.Field.StartsWith(Remark, StringComparison.Ordinal)
            && Enum.TryParse<EvaluationText>(field.Field[Remark.Length..], out var text)
            && Enum.IsDefined(text)
            && field.Stage != FormStage.Plan)
        {
            Write(field, content => content with { Value = With((Review)content.Value, text, field.Text) }, where);
        }
        else if (Find(field) is { Set: null } asked)
        {
            if (SaidWords.Value(asked, field.Text) is { } value)
            {
                Write(field, content => asked.Write(content, value), where);
            }
            else
            {
                field.Line.Fail(asked.Options.Count > 0
                    ? $"「{asked.Label}」は「{string.Join("」「", asked.Options.Select(it => it.Words))}」のどれかです"
                    : $"「{asked.Label}」を読めません。長すぎるか、形が違います");
            }
        }
    }

    private EntryField? Find(FieldLine field)
    {
        var isUnasked = field.Field.StartsWith(Unasked, StringComparison.Ordinal);
        var key = isUnasked ? field.Field[Unasked.Length..] : field.Field;
        var isScope = key == EntryForm.OutOfScopeKey && field.Stage != FormStage.Plan;

        return era.Find(level, field.Stage)?.Fields.FirstOrDefault(it => it.Key == key)
            ?? (isUnasked || isScope
                ? FormEras.All.SelectMany(it => it.Forms)
                    .Where(form => isScope || (form.Stage == field.Stage && form.Level == level))
                    .SelectMany(form => form.Fields)
                    .FirstOrDefault(it => it.Key == key)
                : null);
    }

    private void Write(FieldLine field, Func<EntryContent, EntryContent> write, string where)
    {
        _contents[field.Stage] = write(_contents.GetValueOrDefault(field.Stage) ?? new EntryContent(Review.Empty, []));
        field.Line.Place($"{where}{field.Name}");
    }

    private static void Put<T>(FieldLine field, string where, T? read, List<T> list)
        where T : class
    {
        if (read is null)
        {
            field.Line.Fail($"「{field.Label}」を読めません。元の形に戻してください");

            return;
        }

        list.Add(read);
        field.Line.Place($"{where}{field.Name}");
    }

    private static Review With(Review review, EvaluationText text, string words) =>
        review with { Remarks = (review.Remarks ?? new Remarks()).With(text, words) };

    // 表題、列の名の行、値の行、出典。
    private static DataTable? Table(string words)
    {
        var lines = words.Split('\n').ToList();
        var source = lines.Count > 2 && lines[^1].StartsWith("出典：", StringComparison.Ordinal) ? lines[^1][3..] : null;

        if (source is not null)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        var rows = lines.Skip(1).Select(line => line.Split('｜')).ToList();

        return rows.Count == 0 || rows.Exists(row => row.Length != rows[0].Length)
            ? null
            : new DataTable(
                lines[0],
                rows[0],
                [.. rows.Skip(1).Select(row => (IReadOnlyList<string?>)[.. row.Select(cell => cell is "―" or "" ? null : cell)])],
                source);
    }
}
