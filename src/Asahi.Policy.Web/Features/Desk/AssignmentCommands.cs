using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Desk;

public sealed class AssignmentCommands(PolicyDbContext db, RecordWriter writer, DraftItems items)
{
    /// <summary>Says which section writes which item. Only what was changed on
    /// the form is changed: somebody else may have changed the rest.</summary>
    /// <returns>Locked while the year waits for approval; stale when the year or a section is none of this ward, or
    /// somebody else has changed the same item.</returns>
    public Task<Ending> AssignAsync(
        Actor actor,
        int year,
        Guid key,
        IReadOnlyDictionary<string, AssignmentChoice> choices,
        CancellationToken cancellation) => writer.WriteAsync(
        actor,
        key,
        async sheet =>
        {
            var names = await db.Sections.Where(section => section.WardId == actor.WardId)
                .ToDictionaryAsync(section => section.Id, section => section.Name, cancellation);

            if (choices.Values.Any(choice => choice.Now is { } id && !names.ContainsKey(id))
                || await items.LoadPolicyAsync(actor.WardCode, year, cancellation) is not { } policy)
            {
                return new Refused(Reason.Stale);
            }

            var pins = await items.PinsAsync(policy.Id, cancellation);

            foreach (var (place, item, _) in PlacedItems.AllOf(policy))
            {
                if (!choices.TryGetValue(item.Key, out var choice) || choice.Now == choice.Was || choice.Now == item.SectionId)
                {
                    continue;
                }

                if (pins.Of(item.Key, FormStage.Plan) is not null)
                {
                    return Refused.Locked("items");
                }

                if (choice.Was != item.SectionId)
                {
                    return new Refused(Reason.Stale);
                }

                Assign(actor, year, place, item, choice.Now, names, sheet);
            }

            return new Done("assigned");
        },
        cancellation);

    /// <summary>Gives many items to one section at once.</summary>
    /// <param name="actor">Who says so.</param>
    /// <param name="year">The year.</param>
    /// <param name="input">Which items, to whom, and how all stood when the form was opened.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    public Task<Ending> AssignAllAsync(Actor actor, int year, AssignAllInput input, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        input.Key,
        async sheet =>
        {
            var names = await db.Sections.Where(section => section.WardId == actor.WardId)
                .ToDictionaryAsync(section => section.Id, section => section.Name, cancellation);

            if (await items.LoadPolicyAsync(actor.WardCode, year, cancellation) is not { } policy)
            {
                return Refused.NotFound;
            }

            if (AssignmentPage.StandOf(policy) != input.Stand)
            {
                return Refused.Stale("scope", "あなたが開いた後に、所管の課か構成が変わりました。いまの内容を確かめて、もう一度選んでください");
            }

            if (AssignmentScope.AllOf(policy, names).FirstOrDefault(scope => scope.Value == input.Scope) is not { } chosen)
            {
                return Refused.Invalid("scope", "どの項目かを選んでください");
            }

            if (input.To is not { } to || !names.ContainsKey(to))
            {
                return Refused.Invalid("to", "どの課に任せるかを選んでください");
            }

            var pins = await items.PinsAsync(policy.Id, cancellation);

            if (chosen.Items.Any(item => item.SectionId != to && pins.Of(item.Key, FormStage.Plan) is not null))
            {
                return Refused.Locked("items");
            }

            var placed = PlacedItems.AllOf(policy).ToDictionary(it => it.Item.Key);

            foreach (var item in chosen.Items.Where(item => item.SectionId != to))
            {
                Assign(actor, year, placed[item.Key].Place, item, to, names, sheet);
            }

            return new Done("assigned", chosen.Items.Count);
        },
        cancellation);

    private static void Assign(
        Actor actor,
        int year,
        ItemPlace place,
        PolicyItem item,
        int? to,
        Dictionary<int, string> names,
        ChangeSheet sheet)
    {
        sheet.Note(
            ChangeAction.SectionAssigned,
            new ChangeSubject(actor.WardCode, year, place.Code, ItemKey: item.Key),
            item,
            new ChangedField("所管の課", Name(names, item.SectionId), Name(names, to)));
        item.Assign(to);
    }

    private static string Name(Dictionary<int, string> names, int? section) => section is { } id ? names[id] : "";
}
