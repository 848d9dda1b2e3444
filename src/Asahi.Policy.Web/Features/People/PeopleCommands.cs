using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site.Components.Entry;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.People;

public sealed class PeopleCommands(
    PolicyDbContext db,
    RecordWriter writer,
    StaffAccounts accounts,
    PeopleQueries queries,
    UserManager<StaffMember> people,
    OfficeWords office)
{
    public Task<Ending> AddAsync(Actor actor, PersonInput input, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        input.Key,
        sheet => accounts.AddAsync(actor.WardId, input.ToOrder(HalfWidth.Of(input.Login).Trim()), sheet),
        cancellation);

    public Task<Ending> ChangeAsync(Actor actor, int id, PersonInput input, CancellationToken cancellation) =>
        ForAsync(
            actor,
            id,
            input.Key,
            (person, sheet) => accounts.ChangeAsync(person, input.ToOrder(person.UserName!), sheet),
            cancellation);

    public Task<Ending> DisableAsync(Actor actor, int id, Guid key, CancellationToken cancellation) =>
        ForAsync(actor, id, key, accounts.DisableAsync, cancellation);

    public Task<Ending> EnableAsync(Actor actor, int id, Guid key, CancellationToken cancellation) =>
        ForAsync(actor, id, key, accounts.EnableAsync, cancellation);

    /// <summary>Clears password and second factor of somebody else. Where there is something to clear, it has to be confirmed; the
    /// invitation of an account that is blank clears nothing.</summary>
    public Task<Ending> ResetAsync(Actor actor, int id, Guid key, bool confirmed, CancellationToken cancellation) => id == actor.Id
        ? Task.FromResult<Ending>(Refused.Invalid("", $"自分のアカウントは初期化できません。職務に必要なら、ほかの{office.Administrator}に頼んでください"))
        : ForAsync(
            actor,
            id,
            key,
            async (person, sheet) => person.PasswordHash is not null && !confirmed
                ? new Refused(Reason.Unconfirmed)
                : await accounts.ResetAsync(person, sheet),
            cancellation);

    /// <summary>The address at which somebody whose account was reset sets a password anew.</summary>
    /// <returns>Null when there is no such person. For a form that was sent twice another address, but only as long
    /// as the account is blank: what was sent again after the person has set a password must not open it.</returns>
    public async Task<string?> InvitationAsync(Actor actor, int id, CancellationToken cancellation) =>
        await queries.PersonAsync(actor, id, cancellation) is { PasswordHash: null } person
            ? InvitationCode.Address(person.Id, await people.GeneratePasswordResetTokenAsync(person))
            : null;

    /// <summary>Adds a section, or gives a known one another name.</summary>
    public Task<Ending> SectionAsync(Actor actor, Guid key, int? id, string? typed, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        key,
        async sheet =>
        {
            var name = OfficeNames.Section(typed);

            if (OfficeNames.Fault("課の名", name, Section.NameMaxLength) is { } fault)
            {
                return Refused.Invalid(StaffFields.Name, fault);
            }

            var others = await db.Sections.Where(section => section.WardId == actor.WardId && section.Id != id)
                .Select(section => section.Name)
                .ToListAsync(cancellation);

            if (others.Find(other => OfficeNames.AreSame(other, name)) is { } known)
            {
                return Refused.Invalid(StaffFields.Name, $"「{known}」は、すでにあります");
            }

            var before = "";

            if (id is null)
            {
                db.Add(new Section(await db.Wards.FirstAsync(ward => ward.Id == actor.WardId, cancellation), name));
            }
            else if (await db.Sections.FirstOrDefaultAsync(
                section => section.Id == id && section.WardId == actor.WardId,
                cancellation) is { } section)
            {
                before = section.Name;
                section.Rename(name);
            }
            else
            {
                return Refused.NotFound;
            }

            sheet.Note(ChangeAction.SectionChanged, new ChangeSubject(actor.WardCode), null, new ChangedField("課の名", before, name));

            return new Done("named");
        },
        cancellation);

    private Task<Ending> ForAsync(
        Actor actor,
        int id,
        Guid key,
        Func<StaffMember, ChangeSheet, Task<Ending>> work,
        CancellationToken cancellation) => writer.WriteAsync(
        actor,
        key,
        async sheet => await queries.PersonAsync(actor, id, cancellation) is { } person ? await work(person, sheet) : Refused.NotFound,
        cancellation);
}
