using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Entry;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.People;

public sealed class PeopleQueries(
    PolicyDbContext db,
    SecondFactorRule rule,
    SectionChiefs chiefs,
    OfficeWords office,
    TimeProvider clock)
{
    public async Task<PeoplePage> PeopleAsync(Actor actor, CancellationToken cancellation) => new(
        new StaffFrame("職員"),
        await LinesAsync(actor, null, cancellation),
        await SectionLinesAsync(actor, cancellation))
    {
        WithoutChief = await WithoutChiefAsync(actor, cancellation),
    };

    public async Task<IReadOnlyList<SectionLine>> SectionLinesAsync(Actor actor, CancellationToken cancellation) => await db.Sections
        .Where(section => section.WardId == actor.WardId)
        .OrderBy(section => section.Id)
        .Select(section => new SectionLine(
            section.Id,
            section.Name,
            db.Users.Count(person => person.Sections.Any(it => it.SectionId == section.Id) && !person.IsDisabled)))
        .ToListAsync(cancellation);

    /// <summary>Null for a person of another ward: there is nobody of that number here.</summary>
    public Task<StaffMember?> PersonAsync(Actor actor, int id, CancellationToken cancellation) =>
        db.Users.FirstOrDefaultAsync(person => person.Id == id && person.WardId == actor.WardId, cancellation);

    public async Task<PersonPage?> FindAsync(Actor actor, int id, CancellationToken cancellation)
    {
        if (await PersonAsync(actor, id, cancellation) is not { } person)
        {
            return null;
        }

        await db.Entry(person).Collection(it => it.Sections).LoadAsync(cancellation);

        return new PersonPage(
            Frame(person.Name),
            (await LinesAsync(actor, id, cancellation)).Single(),
            new PersonInput(Guid.Empty, person.UserName, person.Name, person.Email, person.Duty)
            {
                Sections = [.. person.Sections.Select(it => it.SectionId)],
            },
            await SectionsAsync(actor, cancellation))
        {
            IsMe = id == actor.Id,
            Duties = PersonPage.DutiesBy(office.Names),
        };
    }

    public async Task<PersonPage> NewAsync(Actor actor, PersonInput input, CancellationToken cancellation) =>
        new(Frame("職員を加える"), null, input, await SectionsAsync(actor, cancellation)) { Duties = PersonPage.DutiesBy(office.Names) };

    /// <summary>What is asked before a deed; null for a person of another ward, or when there is nothing to do.</summary>
    public async Task<AskPage?> AskAsync(Actor actor, int id, PersonDeed deed, CancellationToken cancellation)
    {
        if (await LinesAsync(actor, id, cancellation) is not [var line]
            || (deed == PersonDeed.Disable && line.IsDisabled))
        {
            return null;
        }

        var oldest = clock.GetUtcNow().UtcDateTime - Data.Rows.SignIn.Longest;

        return new AskPage(
            new StaffFrame(
                deed == PersonDeed.Reset ? "パスワードと二段階認証を初期化しますか" : "利用を停止しますか",
                new Breadcrumb(null, "職員", StaffMap.People),
                new Breadcrumb(null, line.Name, StaffMap.ToPerson(id)),
                new Breadcrumb(null, deed == PersonDeed.Reset ? "初期化" : "利用の停止", null)),
            line,
            deed,
            await db.SignIns.CountAsync(it => it.StaffMemberId == id && it.StartedAt > oldest, cancellation),
            await db.Scratches.Where(it => it.StaffMemberId == id).Select(it => it.Form).Distinct().CountAsync(cancellation),
            [.. (await chiefs.LeftByAsync(id, cancellation)).Select(section => section.Name)]);
    }

    // Those in which nobody works and that have no item are of no concern to anybody yet.
    private async Task<IReadOnlyList<string>> WithoutChiefAsync(Actor actor, CancellationToken cancellation)
    {
        var without = await chiefs.WithoutAsync(actor.WardId, cancellation);
        var numbers = without.Select(section => section.Id).ToList();
        var concerned = await db.Set<PolicyItem>().Where(item => item.SectionId != null && numbers.Contains(item.SectionId.Value))
            .Select(item => item.SectionId!.Value)
            .Union(db.Users.Where(person => !person.IsDisabled).SelectMany(person => person.Sections).Select(it => it.SectionId))
            .ToListAsync(cancellation);

        return [.. without.Where(section => concerned.Contains(section.Id)).Select(section => section.Name)];
    }

    // Of all, or of one.
    private async Task<IReadOnlyList<PersonLine>> LinesAsync(Actor actor, int? id, CancellationToken cancellation)
    {
        var names = await db.Sections.Where(section => section.WardId == actor.WardId)
            .ToDictionaryAsync(section => section.Id, section => section.Name, cancellation);
        var people = await db.Users.AsNoTracking()
            .Where(person => person.WardId == actor.WardId && (id == null || person.Id == id))
            .OrderBy(person => person.Id)
            .Include(person => person.Sections)
            .ToListAsync(cancellation);

        return
        [
            .. people.Select(person => new PersonLine(
                person.Id,
                person.UserName!,
                person.Name,
                person.Duty,
                [.. person.Sections.Select(it => it.SectionId).Order().Select(section => names[section])],
                person.IsDisabled,
                person.PasswordHash is not null,
                person.TwoFactorEnabled,
                rule.Asks(person.Duty))),
        ];
    }

    private async Task<IReadOnlyList<Choice>> SectionsAsync(Actor actor, CancellationToken cancellation) =>
    [
        .. (await db.Sections.Where(section => section.WardId == actor.WardId).OrderBy(section => section.Id).ToListAsync(cancellation))
            .Select(section => new Choice(section.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), section.Name)),
    ];

    private static StaffFrame Frame(string title) =>
        new(title, new Breadcrumb(null, "職員", StaffMap.People), new Breadcrumb(null, title, null));
}
