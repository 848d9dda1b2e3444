using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Joining;

/// <summary>One item of two documents, stage by stage and field by field. The fields are those of the forms: of the era of the year first,
/// then of the others, as a document may say what its own form does not ask.</summary>
internal sealed class EntryJoining(OperatingPolicy policy, PolicyItem one, PolicyItem other, JoinPlace place, JoinFindings findings)
{
    // By the key that an indicator of the second has there: the key in the first.
    private readonly Dictionary<string, string> _indicators = [];

    public void Join()
    {
        foreach (var stage in Enum.GetValues<FormStage>())
        {
            if (other.On(stage) is not { HasBegun: true } its)
            {
                continue;
            }

            var mine = one.On(stage);
            var before = mine?.Content ?? new EntryContent(Review.Empty, []);
            var after = Joined(stage, before, its.Content);

            if (!after.Says(before))
            {
                (mine ?? one.Begin(stage, after.Value, EntryState.AsImported)).Put(after);
            }
        }
    }

    private EntryContent Joined(FormStage stage, EntryContent mine, EntryContent its)
    {
        var at = place with { At = stage };
        var content = mine with { Budgets = Budgets(at, mine.Budgets, its.Budgets) };
        var isBlank = mine.Value is Review own && new EntryContent(own, []).Says(new EntryContent(Review.Empty, []));

        if (!isBlank && mine.Value is Review review && its.Value is Review others && review.IsOutOfScope != others.IsOutOfScope)
        {
            findings.Differ(at, "評価の対象", Scope(review), Scope(others));

            return content; // what is said of an evaluation is nothing to one that there should not be
        }

        var done = new HashSet<string>();

        foreach (var form in Forms(one.Level, stage))
        {
            foreach (var field in form.Fields.Where(field => done.Add(NameOf(field))))
            {
                content = Field(at, field, content, its, isBlank);
            }

            foreach (var rows in form.Rows.Where(rows => rows.Key is not ("budgets" or "settled")))
            {
                var (reading, others2) = (Reading(content, one), Reading(its, other));
                content = new RowJoining(rows, at, findings, _indicators).Join(reading, others2, done);
            }
        }

        return (content.Value, its.Value) switch
        {
            (Review now, Review rest) => content with { Value = Unasked(at, now, rest, done) },
            (ItemPlan { Carried: null } now, ItemPlan { Carried: { } carried }) => content with { Value = now with { Carried = carried } },
            _ => content,
        };
    }

    private EntryContent Field(JoinPlace at, EntryField field, EntryContent mine, EntryContent its, bool isBlank)
    {
        var (own, said) = (field.Read(mine), field.Read(its));

        var isTitle = at.Place.Level == ItemLevel.Policy && field.Key == "name";

        if (said == own || isTitle || (field.Kind != FieldKind.Switch && said.Length == 0))
        {
            return mine;
        }

        if (field.Kind == FieldKind.Switch ? isBlank : own.Length == 0)
        {
            return field.Write(mine, said);
        }

        if (!SaidAlike.IsSame(own, said))
        {
            findings.Differ(at, $"「{field.Label}」", field.Words(own), field.Words(said));
        }

        return mine;
    }

    private IReadOnlyList<BudgetAmount> Budgets(JoinPlace at, IReadOnlyList<BudgetAmount> mine, IReadOnlyList<BudgetAmount> its)
    {
        List<BudgetAmount> all = [.. mine];

        foreach (var amount in its)
        {
            var there = all.FindIndex(it => (it.FiscalYear, it.Kind) == (amount.FiscalYear, amount.Kind));

            if (there < 0)
            {
                all.Add(amount);
            }
            else if (all[there].Amount is null && amount.Amount is not null)
            {
                all[there] = amount;
            }
            else if (amount.Amount is not null && all[there].Amount != amount.Amount)
            {
                findings.Differ(
                    at,
                    $"{new FiscalYear(amount.FiscalYear).Era}の{amount.Kind.Name()}",
                    all[there].Text ?? "",
                    amount.Text ?? "");
            }
        }

        return [.. all.OrderBy(it => (it.FiscalYear, it.Kind))];
    }

    // What no form asks for at this place.
    private Review Unasked(JoinPlace at, Review mine, Review its, HashSet<string> done)
    {
        foreach (var judgement in its.Judgements.Where(it => !done.Contains(SetName(it.Set))))
        {
            if (mine.On(judgement.Set) is null)
            {
                mine = mine with { Judgements = [.. mine.Judgements, judgement] };
            }
            else if (mine.On(judgement.Set)!.Mark != judgement.Mark)
            {
                findings.Differ(at, "判定", mine.On(judgement.Set)!.Words, judgement.Words);
            }
        }

        foreach (var text in Enum.GetValues<EvaluationText>().Where(text => !done.Contains(TextName(text))))
        {
            if (its.Remarks?.Of(text) is not { } said)
            {
                continue;
            }

            if (mine.Remarks?.Of(text) is not { } own)
            {
                mine = mine with { Remarks = (mine.Remarks ?? new Remarks()).With(text, said) };
            }
            else if (!SaidAlike.IsSame(own, said))
            {
                findings.Differ(at, "評価の文章", own, said);
            }
        }

        return mine;
    }

    private IEnumerable<EntryForm> Forms(ItemLevel level, FormStage stage) => FormEras.All
        .OrderBy(era => era.Id != policy.Era)
        .Select(era => era.Find(level, stage))
        .OfType<EntryForm>();

    private EntryReading Reading(EntryContent content, PolicyItem item) =>
        new(content, content.Value as ItemPlan ?? item.ItemPlan, policy.FiscalYear);

    private static string NameOf(EntryField field) =>
        field.Set is { } set ? SetName(set.Id) : field.Text is { } text ? TextName(text) : field.Key;

    private static string SetName(CodeSetId set) => $"set/{set}";

    private static string TextName(EvaluationText text) => $"text/{text}";

    private static string Scope(Review review) => review.IsOutOfScope ? "評価の対象外" : "評価の対象";
}
