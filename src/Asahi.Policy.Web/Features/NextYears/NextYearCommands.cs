using System.Globalization;
using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.NextYears;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.NextYears;

/// <summary>Begins a year, and asks again what the evaluation of the year before has said since.</summary>
public sealed class NextYearCommands(PolicyDbContext db, RecordWriter writer, DraftItems items)
{
    public const string Begun = "begun";
    public const string Asked = "asked";
    public const string Unchanged = "unchanged";

    private const string Head = "next-year";

    public Task<Ending> BeginAsync(Actor actor, NextYearInput input, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        input.Key,
        async sheet =>
        {
            var years = await db.Policies.Where(it => it.WardId == actor.WardId).Select(it => it.FiscalYear).ToListAsync(cancellation);
            var usual = input.Year is { } asked ? FormEras.Find(asked) : null;
            var era = FormEras.All.FirstOrDefault(it => it.Id == input.Era) ?? usual;

            if (input.Year is not { } year || !FiscalYear.IsKnown(year) || era is not { IsBegun: true } || usual is not { IsBegun: true })
            {
                return Refused.Invalid(Head, "始める年度を選び直してください");
            }

            if (years.Contains(year))
            {
                return Refused.Stale(Head, $"{new FiscalYear(year).Era}は、もう始まっています。何も変えていません");
            }

            var ward = await db.Wards.FirstAsync(it => it.Id == actor.WardId, cancellation);
            NextYear? next = null;

            if (input.From is { } from)
            {
                if (from >= year || await items.LoadPolicyAsync(actor.WardCode, from, cancellation) is not { } old)
                {
                    return Refused.Invalid(Head, "元にする年度を選び直してください");
                }

                next = NextYear.From(old, year, era, NextYearQueries.TitleOf(old.Statement.Name, from, year));
            }

            var policy = next?.Policy ?? Empty(year, era.Id, ward.Name, era.Stages);
            policy.BelongTo(ward);
            db.Add(policy);
            sheet.Note(
                ChangeAction.YearBegun,
                new ChangeSubject(actor.WardCode, year),
                null,
                [
                    new ChangedField("元にした年度", "", input.From is { } source ? new FiscalYear(source).Era : "（なし）"),
                    new ChangedField("様式", "", era.Name),
                    .. next is null ? [] : next.Left.Select(left => new ChangedField($"引き継がなかったもの：{left.Place}", left.What, "")),
                ]);

            return new Done(Begun, year);
        },
        cancellation);

    public Task<Ending> AskAsync(Actor actor, int year, Guid key, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        key,
        async sheet =>
        {
            var former = await db.Policies.Where(it => it.WardId == actor.WardId && it.FiscalYear < year)
                .MaxAsync(it => (int?)it.FiscalYear, cancellation);

            if (former is not { } before
                || await items.LoadPolicyAsync(actor.WardCode, year, cancellation) is not { } policy
                || await items.LoadPolicyAsync(actor.WardCode, before, cancellation) is not { } old)
            {
                return Refused.NotFound;
            }

            if ((await items.PinsAsync(policy.Id, cancellation)).HoldsStructure)
            {
                return Refused.Locked(Head);
            }

            var count = 0;

            foreach (var placed in PlacedItems.AllOf(old))
            {
                var item = CarriedQuestions.AskedIn(policy, placed);
                var plan = item.ItemPlan.With(CarriedQuestions.Of(old, placed));
                var more = (plan.Carried?.Count ?? 0) - (item.ItemPlan.Carried?.Count ?? 0);

                if (more > 0)
                {
                    item.Describe<ItemPlan>(_ => plan);
                    count += more;
                }
            }

            if (count == 0)
            {
                return new Done(Unchanged);
            }

            sheet.Note(
                ChangeAction.QuestionsAdded,
                new ChangeSubject(actor.WardCode, year),
                null,
                new ChangedField("前の年度からの問い", "", string.Create(CultureInfo.InvariantCulture, $"{count}件")));

            return new Done(Asked, count);
        },
        cancellation);

    private static OperatingPolicy Empty(
        int year,
        Domain.Eras.FormEra era,
        string ward,
        IReadOnlyList<Domain.Eras.FormStage> stages)
    {
        var policy = new OperatingPolicy(year, era, $"{new FiscalYear(year).Era} {ward}運営方針", EntryState.Drafting);
        policy.Describe(statement => statement with { Stages = stages });

        return policy;
    }
}
