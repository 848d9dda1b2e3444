using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Entry;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.People;

public sealed class PeopleQueries(PolicyDbContext db, SecondFactorRule rule, OfficeWords office)
{
    public async Task<PeoplePage> ListAsync(Actor actor, CancellationToken cancellation) => new(
        new StaffFrame("職員"),
        await Lines(actor).ToListAsync(cancellation),
        await db.Sections.Where(section => section.WardId == actor.WardId).OrderBy(section => section.Id)
            .Select(section => new SectionLine(
                section.Id,
                section.Name,
                db.Users.Count(person => person.SectionId == section.Id && !person.IsDisabled)))
            .ToListAsync(cancellation));

    /// <summary>Null for a person of another ward: there is nobody of that number here.</summary>
    public Task<StaffMember?> PersonAsync(Actor actor, int id, CancellationToken cancellation) =>
        db.Users.FirstOrDefaultAsync(person => person.Id == id && person.WardId == actor.WardId, cancellation);

    public async Task<PersonPage?> FindAsync(Actor actor, int id, CancellationToken cancellation)
    {
        if (await PersonAsync(actor, id, cancellation) is not { } person)
        {
            return null;
        }

        var line = (await Lines(actor).ToListAsync(cancellation)).First(it => it.Id == id);

        return new PersonPage(
            Frame(person.Name),
            line,
            new PersonInput(Guid.Empty, person.UserName, person.Name, person.Duty, person.SectionId),
            await SectionsAsync(actor, cancellation))
        {
            Duties = PersonPage.DutiesBy(office.Names),
        };
    }

    public async Task<PersonPage> NewAsync(Actor actor, PersonInput input, CancellationToken cancellation) =>
        new(Frame("職員を加える"), null, input, await SectionsAsync(actor, cancellation)) { Duties = PersonPage.DutiesBy(office.Names) };

    private IQueryable<PersonLine> Lines(Actor actor)
    {
        var duties = Duties.All.Where(rule.Asks).ToList();

        return db.Users
            .Where(person => person.WardId == actor.WardId)
            .OrderBy(person => person.Id)
            .Select(person => new PersonLine(
                person.Id,
                person.UserName!,
                person.Name,
                person.Duty,
                db.Sections.Where(section => section.Id == person.SectionId).Select(section => section.Name).FirstOrDefault(),
                person.IsDisabled,
                person.PasswordHash != null,
                person.TwoFactorEnabled,
                duties.Contains(person.Duty)));
    }

    private async Task<IReadOnlyList<Choice>> SectionsAsync(Actor actor, CancellationToken cancellation) =>
    [
        new Choice("", "なし（課に属さない職務）"),
        .. (await db.Sections.Where(section => section.WardId == actor.WardId).OrderBy(section => section.Id).ToListAsync(cancellation))
            .Select(section => new Choice(section.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), section.Name)),
    ];

    private static StaffFrame Frame(string title) =>
        new(title, new Breadcrumb(null, "職員", StaffMap.People), new Breadcrumb(null, title, null));
}
