using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.People;

public sealed class PeopleCommands(
    PolicyDbContext db,
    RecordWriter writer,
    StaffAccounts accounts,
    PeopleQueries queries,
    UserManager<StaffMember> people)
{
    public Task<string?> AddAsync(Actor actor, PersonInput input, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        input.Key,
        async sheet =>
        {
            var person = await accounts.AddAsync(actor.WardId, input.ToOrder((input.Login ?? "").Trim()), sheet);

            return $"{StaffMap.ToPerson(person.Id)}?done=added";
        },
        cancellation);

    public Task<string?> ChangeAsync(Actor actor, int id, PersonInput input, CancellationToken cancellation) =>
        ForAsync(
            actor,
            id,
            input.Key,
            "changed",
            (person, sheet) => accounts.ChangeAsync(person, input.ToOrder(person.UserName!), sheet),
            cancellation);

    public Task<string?> DisableAsync(Actor actor, int id, Guid key, CancellationToken cancellation) =>
        ForAsync(actor, id, key, "disabled", accounts.DisableAsync, cancellation);

    public Task<string?> EnableAsync(Actor actor, int id, Guid key, CancellationToken cancellation) =>
        ForAsync(actor, id, key, "enabled", accounts.EnableAsync, cancellation);

    /// <summary>Clears password and second factor, and gives the address at which the person sets them anew.</summary>
    /// <returns>Null when there is no such person. For a form that was sent twice another address, but only as long
    /// as the account is blank: what was sent again after the person has set a password must not open it.</returns>
    public async Task<string?> InviteAsync(Actor actor, int id, Guid key, CancellationToken cancellation)
    {
        if (await ForAsync(actor, id, key, "invited", accounts.ResetAsync, cancellation) is null
            || await queries.PersonAsync(actor, id, cancellation) is not { PasswordHash: null } person)
        {
            return null;
        }

        return InvitationCode.Address(person.Id, await people.GeneratePasswordResetTokenAsync(person));
    }

    /// <summary>Adds a section, or gives a known one another name.</summary>
    /// <exception cref="StaffRefusedException">The name is empty, too long, or taken.</exception>
    public Task<string?> SectionAsync(Actor actor, Guid key, int? id, string? typed, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        key,
        async sheet =>
        {
            var name = (typed ?? "").Trim();

            if (name.Length is 0 or > Section.NameMaxLength || name.Any(char.IsControl))
            {
                throw new StaffRefusedException(StaffField.Name, $"課の名を{Section.NameMaxLength}文字までで入力してください");
            }

            if (await db.Sections.AnyAsync(
                section => section.WardId == actor.WardId && section.Name == name && section.Id != id,
                cancellation))
            {
                throw new StaffRefusedException(StaffField.Name, $"「{name}」は、すでにあります");
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
                return null;
            }

            sheet.Note(ChangeAction.SectionChanged, new ChangeSubject(actor.WardCode), null, new ChangedField("課の名", before, name));

            return StaffMap.Sections + "?done=true";
        },
        cancellation);

    private Task<string?> ForAsync(
        Actor actor,
        int id,
        Guid key,
        string done,
        Func<StaffMember, ChangeSheet, Task> work,
        CancellationToken cancellation) => writer.WriteAsync(
        actor,
        key,
        async sheet =>
        {
            if (await queries.PersonAsync(actor, id, cancellation) is not { } person)
            {
                return null;
            }

            await work(person, sheet);

            return $"{StaffMap.ToPerson(id)}?done={done}";
        },
        cancellation);
}
