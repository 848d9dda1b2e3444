using Asahi.Policy.Domain.Easy;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;

namespace Asahi.Policy.Forms.Reading.OwnBooks;

/// <summary>一つの年度を、表から組み立て直す。</summary>
/// <param name="tables">ブックの表。Of one ward and year alone.</param>
/// <param name="choice">区と年度。</param>
internal sealed class BookYear(BookTables tables, BookChoice choice)
{
    // What the office says of itself and of its documents: no part of what is read in.
    private static readonly string[] _office = ["contact", "marks", "settled", "source"];
    private const string Section = "section";

    private readonly List<BookItem> _items = [];
    private readonly List<FieldLine> _fields = [];

    /// <summary>What it says is said of no policy: 担当, 区の問合せ先, 原資料.</summary>
    public IReadOnlySet<(string Item, string Place, string Label)> Passed => _passed;

    public IReadOnlyList<BookItem> Items => _items;

    /// <summary>What the head of the year says, in words that hang on its documents.</summary>
    public IReadOnlySet<(string Item, string Place, string Label)> Heads => _heads;

    public Ward Ward { get; } = new(choice.Code, choice.Ward, choice.City, choice.IsSample);

    private readonly HashSet<(string, string, string)> _passed = [];
    private readonly HashSet<(string, string, string)> _heads = [];

    /// <exception cref="UnreadableSourceException">The year could not even be begun.</exception>
    public OperatingPolicy Build()
    {
        Sort();
        var era = Era();
        Gather(era);
        new TypedTables(tables, era, _items).Read();
        new SurveyTables(tables, _items).Read();
        new IndicatorTables(tables, era, _items, choice.FiscalYear).Read();
        var whole = _items[0];
        var policy = new OperatingPolicy(choice.FiscalYear, era.Id, ((PolicyStatement)whole.Plan).Name);
        whole.Plan = Whole((PolicyStatement)whole.Plan);
        policy.Describe(_ => (PolicyStatement)whole.Plan);
        whole.Into(policy.Whole, choice.FiscalYear);
        Put(policy);
        Explain(policy);

        return policy;
    }

    private void Sort()
    {
        foreach (var line in tables.Of(BookTables.Fields).ToList())
        {
            if (FieldLine.Of(line) is not { } field)
            {
                continue; // fits nothing
            }

            if (_office.Contains(field.Place.Split('/')[0]) || field.Field == Section)
            {
                line.Pass(field.Field == Section ? Section : field.Place.Split('/')[0]);
                _passed.Add((line["item"], line["place"], line["label"]));
            }
            else
            {
                _fields.Add(field);
            }
        }
    }

    private EraDefinition Era()
    {
        var said = Head("era")?.Text;

        return FormEras.All.FirstOrDefault(era => era.Name == said)
            ?? FormEras.Find(choice.FiscalYear)
            ?? throw new UnreadableSourceException($"{choice.FiscalYear}年度の様式は、まだ扱えません。");
    }

    private FieldLine? Head(string field) => _fields.Find(it => it.Place == ItemKeys.Whole && it.Field == field);

    private void Gather(EraDefinition era)
    {
        var whole = _fields.Where(it => it.Place is ItemKeys.Whole or "notes").ToList();
        Add(era, ItemKeys.Whole, ItemPlace.Whole, whole, new PolicyStatement($"{choice.Ward}運営方針"));

        foreach (var head in whole.Where(it => it.Line.IsOpen && it.Field is "year" or "city" or "ward" or "code" or "era" or "sample"))
        {
            head.Line.Place(head.Field);
            _heads.Add((head.Line["item"], head.Line["place"], head.Label));
        }

        var ofItems = _fields.Where(it => it.Place is not (ItemKeys.Whole or "notes" or "easy" or "lineage"));

        foreach (var group in ofItems.GroupBy(it => (it.Place, it.IsReform)))
        {
            List<FieldLine> fields = [.. group];

            if (!IsKey(group.Key.Place))
            {
                fields.ForEach(it => it.Line.Fail($"欄の名「{it.Line["key"]}」の鍵を読めません"));
            }
            else if (PlaceOf(fields, group.Key.IsReform) is { } place)
            {
                Add(era, group.Key.Place, place, [.. fields.Where(it => it.Line.Fault is null)], Empty(place.Level));
            }
        }
    }

    private void Add(EraDefinition era, string key, ItemPlace place, List<FieldLine> fields, ItemPlan empty)
    {
        var words = new ItemWords(era, place.Level, empty);
        var item = new BookItem(key, place, fields) { Plan = empty };

        foreach (var field in fields.Where(it => it.Line.IsOpen))
        {
            words.Take(field, item.Words);
        }

        item.Plan = words.Plan;

        foreach (var stage in Enum.GetValues<FormStage>())
        {
            if (words.ReviewAt(stage) is { } review)
            {
                item.Reviews[stage] = review;
            }
        }

        foreach (var field in fields.Where(it => it.Line.IsOpen && it.Stage == FormStage.Plan))
        {
            Number(item, field);
        }

        _items.Add(item);
    }

    private static void Number(BookItem item, FieldLine field)
    {
        switch (field.Field)
        {
            case "number":
                field.Line.Place($"{item.Words}number");
                break;
            case "printed" when field.Text.Length <= PolicyItem.PrintedMaxLength:
                item.Printed = field.Text == "印刷しない" ? "" : field.Text;
                field.Line.Place($"{item.Words}printed");
                break;
            case "former" when SaidWords.Codes(field.Text) is { } codes:
                item.Former = codes;
                field.Line.Place($"{item.Words}former");
                break;
            case "printed" or "former":
                field.Line.Fail("番号を読めません");
                break;
            default:
                break;
        }
    }

    // All rows of an item name the same number; reform items are numbered by a row of their own.
    private static ItemPlace? PlaceOf(List<FieldLine> fields, bool isReform)
    {
        if (isReform)
        {
            var own = fields.Find(it => it.Field == "number");

            if (own is not null && ItemPlace.TryParse($"r{own.Text.Trim()}", out var reform))
            {
                return reform;
            }

            (own ?? fields[0]).Line.Fail("市政改革プランに基づく取組の番号（並び）がありません");

            return null;
        }

        ItemPlace? place = null;

        foreach (var field in fields)
        {
            if (field.Line.Code("item") is not { } code)
            {
                field.Line.Fail("番号がありません");
            }
            else if (place is null)
            {
                place = ItemPlace.Of(code);
            }
            else if (place.Value.Code != code)
            {
                field.Line.Fail($"番号「{code}」が、同じ項目のほかの行（{place}）と違います");
            }
        }

        return place;
    }

    private PolicyStatement Whole(PolicyStatement statement)
    {
        var links = new List<LineageLink>();

        foreach (var field in _fields.Where(it => it.Line.IsOpen && (it.Place == "lineage" || it.Field == "lineage")).ToList())
        {
            var item = field.Place != "lineage" ? field.Line.Code("item")
                : ItemCode.TryParse(field.Label.Split(' ')[0], out var code) ? code : (ItemCode?)null;

            if (SaidWords.Link(item, field.Text) is { } link)
            {
                links.Add(link);
                field.Line.Place($"{(item is null ? "" : $"{item} ")}lineage");
            }
            else
            {
                field.Line.Fail("前の年度とのつながりを読めません。元の形に戻してください");
            }
        }

        return statement with
        {
            Stages = Stages(),
            Lineage = [.. links.OrderBy(link => link.Item is null).ThenBy(link => link.Item ?? link.Former[0])],
        };
    }

    private List<FormStage>? Stages()
    {
        if (Head("stages") is not { } field)
        {
            return null;
        }

        List<FormStage> stages = [.. Enum.GetValues<FormStage>().Where(stage => field.Text.Split('、').Contains(stage.Name()))];

        if (stages.Count != field.Text.Split('、').Length)
        {
            field.Line.Fail("様式の段階を読めません");
        }
        else
        {
            field.Line.Place("stages");
        }

        return stages;
    }

    private void Put(OperatingPolicy policy)
    {
        foreach (var item in _items.Skip(1).OrderBy(it => it.Place.Level).ThenBy(it => it.Place.Code).ThenBy(it => it.Place.Reform))
        {
            try
            {
                if (Made(policy, item) is { } made)
                {
                    item.Into(made, choice.FiscalYear);
                }
                else
                {
                    item.Fields.ToList().ForEach(it => it.Line.Fail($"{item.Place}の上の項目がありません"));
                }
            }
            catch (InvalidOperationException twice)
            {
                item.Fields.ToList().ForEach(it => it.Line.Fail(twice.Message.TrimEnd('。')));
            }
        }
    }

    private static PolicyItem? Made(OperatingPolicy policy, BookItem item)
    {
        if (item.Place.Code is not { } code)
        {
            var reform = policy.AddReform((ReformPlan)item.Plan, item.Key);
            reform.Renumber(item.Place.Reform);

            return reform;
        }

        var issue = policy.Issues.FirstOrDefault(it => it.Number == code.IssueNumber);
        var strategy = issue?.Strategies.FirstOrDefault(it => it.Number == code.StrategyNumber);

        return item.Plan switch
        {
            IssuePlan plan => policy.AddIssue(code.IssueNumber, plan, item.Key),
            StrategyPlan plan => issue?.AddStrategy(code.StrategyNumber, plan, item.Key),
            _ => strategy?.AddInitiative(issue!, code.InitiativeNumber, (InitiativePlan)item.Plan, item.Key),
        };
    }

    // What an explanation was written from is not in the tables; that it is out of date is.
    private void Explain(OperatingPolicy policy)
    {
        var rows = _fields.Where(it => it is { Place: "easy", Field: "text" or "written" or "stale" })
            .GroupBy(it => it.Field)
            .ToDictionary(it => it.Key, it => it.First());

        if (rows.GetValueOrDefault("text") is not { } text)
        {
            return;
        }

        if (SaidWords.DayOf(rows.GetValueOrDefault("written")?.Text ?? "") is not { } day || text.Text.Length > EasyText.TextMaxLength)
        {
            text.Line.Fail("やさしい日本語の説明を書いた日がないか、説明が長すぎます");

            return;
        }

        rows.Values.ToList().ForEach(it => it.Line.Place("easy"));
        var basis = rows.ContainsKey("stale") ? "" : EasyBasis.Of(policy.Freeze(Ward, PrintedContacts.None));
        policy.Describe(it => it with { Easy = new EasyText(text.Text, day, basis) });
    }

    private static ItemPlan Empty(ItemLevel level) => level switch
    {
        ItemLevel.Issue => new IssuePlan(),
        ItemLevel.Strategy => new StrategyPlan(""),
        ItemLevel.Initiative => new InitiativePlan(""),
        _ => new ReformPlan(""),
    };

    private static bool IsKey(string key) =>
        key.Length <= ItemKeys.MaxLength
        && key.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
