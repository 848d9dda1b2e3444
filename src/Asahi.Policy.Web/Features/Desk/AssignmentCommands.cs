using Asahi.Policy.Data;
using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Desk;

public sealed class AssignmentCommands(PolicyDbContext db, RecordWriter writer, DraftItems items)
{
    /// <summary>Says which section writes which item. Only what is different from before is changed.</summary>
    /// <returns>Null when the year, an item or a section is none of this ward.</returns>
    public Task<string?> AssignAsync(Actor actor, int year, Guid key, IReadOnlyDictionary<string, int?> sections, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        key,
        async sheet =>
        {
            var names = await db.Sections.Where(section => section.WardId == actor.WardId).ToDictionaryAsync(section => section.Id, section => section.Name, cancellation);

            if (sections.Values.Any(section => section is { } id && !names.ContainsKey(id)) || await items.LoadPolicyAsync(actor.WardCode, year, cancellation) is not { } policy)
            {
                return null;
            }

            foreach (var (code, item) in PublishingChecklist.Items(policy))
            {
                if (sections.TryGetValue(code.ToString(), out var section) && section != item.SectionId)
                {
                    sheet.Note(ChangeAction.SectionAssigned, new ChangeSubject(actor.WardCode, year, code), (IVersioned)item, new ChangedField("所管の課", Name(names, item.SectionId), Name(names, section)));
                    item.Assign(section);
                }
            }

            return StaffMap.ToAssignment(actor.WardCode, year) + "?done=true";
        },
        cancellation);

    private static string Name(Dictionary<int, string> names, int? section) => section is { } id ? names[id] : "";
}
