using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Forms.Reading.OwnBooks;

/// <summary>額と判定の表。Each is the home of what it says: it goes before the same in words.</summary>
/// <param name="tables">ブックの表。</param>
/// <param name="era">様式の世代。</param>
/// <param name="items">項目。</param>
internal sealed class TypedTables(BookTables tables, EraDefinition era, IReadOnlyList<BookItem> items)
{
    public void Read()
    {
        foreach (var line in tables.Of(BookTables.Budgets).ToList())
        {
            ReadBudget(line);
        }

        foreach (var line in tables.Of(BookTables.Judgements).ToList())
        {
            ReadJudgement(line);
        }
    }

    /// <summary>The item of a row, by its number. Null: the row is at fault.</summary>
    public static BookItem? ItemOf(BookLine line, string column, IReadOnlyList<BookItem> items)
    {
        var code = line.Code(column);

        if (code is { } given && items.FirstOrDefault(it => it.Place.Code == given) is { } item)
        {
            return item;
        }

        if (line.Fault is null)
        {
            line.Fail(code is null ? "番号がありません" : $"「すべての欄」に、番号{code}の項目がありません");
        }

        return null;
    }

    private void ReadBudget(BookLine line)
    {
        if (ItemOf(line, "item", items) is not { } item)
        {
            return;
        }

        var (year, amount, written) = (line.Whole("fiscal_year", "年度"), line.Whole("amount", "額（千円）"), line.Words("written"));
        var kind = SaidWords.Named<BudgetKind>(line["kind"], it => it.Name());

        if (line.Fault is not null)
        {
            return;
        }

        if (year is not { } known || !Domain.Years.FiscalYear.IsKnown((int)Math.Clamp(known, 0, 9_999)) || kind is null)
        {
            line.Fail("年度か、予算額・決算額の別を読めません");
        }
        else if (amount < 0)
        {
            line.Fail($"額（千円）「{line["amount"]}」は、0より小さい数です");
        }
        else if (written is not null && (written.Length > BudgetLine.WrittenMaxLength || WrittenAmount.Read(written) != amount))
        {
            line.Fail($"額（千円）「{line["amount"]}」と、書かれたとおりの額「{written}」が合いません");
        }
        else if (item.Budgets.Exists(it => (it.FiscalYear, it.Kind) == ((int)known, kind)))
        {
            line.Fail($"{known}年度の{kind.Value.Name()}が二つあります");
        }
        else
        {
            item.Budgets.Add(new BudgetAmount((int)known, kind.Value, amount) { Written = written });
            line.Place($"{item.Words}budgets");
        }
    }

    private void ReadJudgement(BookLine line)
    {
        var stage = SaidWords.Named<FormStage>(line["stage"], it => it.Name());

        if (Judged(line) is not { } item)
        {
            return;
        }

        if (stage is not { } at || SetOf(item.Place.Level, at, line["yardstick"]) is not { } set)
        {
            line.Fail("段階か、物差しを読めません");
        }
        else if (set.Codes.FirstOrDefault(code => SaidWords.Same(code.Mark, line["mark"])) is not { } code)
        {
            line.Fail($"符号「{line["mark"]}」は、「{set.Label}」にありません");
        }
        else if (line["words"].Trim() is { Length: > 0 } words && code.Words.Length > 0 && !SaidWords.Same(words, code.Words))
        {
            line.Fail($"符号「{code.Mark}」のことばは「{code.Words}」です。「{words}」とあり、どちらか分かりません");
        }
        else if (item.ReviewAt(at).On(set.Id) is not null)
        {
            line.Fail($"「{set.Label}」の判定が二つあります");
        }
        else
        {
            var judgement = Judgement.Of(set, code.Mark);
            var frozen = line["words"].Length > 0 && code.Words.Length == 0 ? judgement with { Words = line["words"] } : judgement;
            item.Reviews[at] = item.ReviewAt(at) with { Judgements = [.. item.ReviewAt(at).Judgements, frozen] };
            line.Place($"{item.Words}judgements");
        }
    }

    // Reform items have no number: they are known by their names.
    private BookItem? Judged(BookLine line)
    {
        if (line["item_kind"].Trim() != ItemLevel.Reform.Name())
        {
            return ItemOf(line, "item", items);
        }

        List<BookItem> named =
        [
            .. items.Where(it => it.Place.Level == ItemLevel.Reform && SaidWords.Same(it.Plan.Title ?? "", line["name"])),
        ];

        if (named is [var one])
        {
            return one;
        }

        line.Fail($"「すべての欄」に、市政改革プランに基づく取組「{line["name"]}」が{(named.Count == 0 ? "ありません" : "いくつもあります")}");

        return null;
    }

    private CodeSet? SetOf(ItemLevel level, FormStage stage, string label) => era.SetsOf(level, stage).Select(era.CodeSet)
        .Concat(FormEras.All.SelectMany(it => it.CodeSets))
        .FirstOrDefault(set => SaidWords.Same(set.Label, label));
}
