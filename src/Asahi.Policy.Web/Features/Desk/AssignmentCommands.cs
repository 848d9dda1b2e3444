using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
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

            if (await items.PendingAsync(policy.Id, cancellation) is not null)
            {
                return Refused.Locked("items");
            }

            foreach (var (place, item, _) in PlacedItems.AllOf(policy))
            {
                if (!choices.TryGetValue(item.Key, out var choice) || choice.Now == choice.Was || choice.Now == item.SectionId)
                {
                    continue;
                }

                if (choice.Was != item.SectionId)
                {
                    return new Refused(Reason.Stale);
                }

                sheet.Note(
                    ChangeAction.SectionAssigned,
                    new ChangeSubject(actor.WardCode, year, place.Code, ItemKey: item.Key),
                    item,
                    new ChangedField("所管の課", Name(names, item.SectionId), Name(names, choice.Now)));
                item.Assign(choice.Now);
            }

            return new Done("assigned");
        },
        cancellation);

    private static string Name(Dictionary<int, string> names, int? section) => section is { } id ? names[id] : "";
}
