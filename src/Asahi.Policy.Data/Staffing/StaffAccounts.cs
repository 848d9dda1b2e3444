using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Staffing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Staffing;

/// <summary>職員の登録と停止。Every change ends the sign-ins of that person at once, and stands in the change log.</summary>
public sealed class StaffAccounts(PolicyDbContext db, UserManager<StaffMember> people)
{
    /// <summary>職員が一人もいないかどうか。</summary>
    public async Task<bool> NobodyAsync(CancellationToken cancellation = default) => !await db.Users.AnyAsync(cancellation);

    /// <summary>職員を加える。Within a write.</summary>
    /// <exception cref="StaffRefusedException">The order has a fault, or the login is taken.</exception>
    public async Task<StaffMember> AddAsync(int wardId, StaffOrder order, ChangeSheet sheet)
    {
        await RequireSoundAsync(wardId, order);
        var person = new StaffMember(order.Login, order.Name, wardId);
        person.Serve(order.Duty, order.SectionId);
        StaffRefusedException.Require(await people.CreateAsync(person), StaffField.Login);
        await NoteAsync(sheet, ChangeAction.StaffAdded, person, new ChangedField("職務", "", person.Duty.Name()));

        return person;
    }

    /// <summary>氏名・職務・課を変える。Within a write.</summary>
    /// <exception cref="StaffRefusedException">The order has a fault, or it would leave nobody who administers.</exception>
    public async Task ChangeAsync(StaffMember person, StaffOrder order, ChangeSheet sheet)
    {
        await RequireSoundAsync(person.WardId, order);

        if (person.Duty == Duty.Administrator && order.Duty != Duty.Administrator)
        {
            await RequireOtherAdministratorAsync(person, StaffField.Duty);
        }

        var duty = new ChangedField("職務", person.Duty.Name(), order.Duty.Name());
        var section = new ChangedField("課", await SectionAsync(person.SectionId), await SectionAsync(order.SectionId));
        person.Rename(order.Name);
        person.Serve(order.Duty, order.SectionId);
        await EndSignInsAsync(person);
        await NoteAsync(sheet, ChangeAction.StaffChanged, person, [.. new[] { duty, section }.Where(field => field.Before != field.After)]);
    }

    /// <summary>停止する。Within a write.</summary>
    /// <exception cref="StaffRefusedException">It would leave nobody who administers.</exception>
    public async Task DisableAsync(StaffMember person, ChangeSheet sheet)
    {
        if (person.Duty == Duty.Administrator)
        {
            await RequireOtherAdministratorAsync(person, field: null);
        }

        person.Disable();
        await EndSignInsAsync(person);
        await NoteAsync(sheet, ChangeAction.StaffDisabled, person);
    }

    /// <summary>再開する。Within a write.</summary>
    public async Task EnableAsync(StaffMember person, ChangeSheet sheet)
    {
        person.Enable();
        await EndSignInsAsync(person);
        await NoteAsync(sheet, ChangeAction.StaffEnabled, person);
    }

    /// <summary>パスワードと二段階の認証を白紙に戻す。Within a write. The person sets both anew
    /// at a one-time address; nobody else ever chooses a password.</summary>
    public async Task ResetAsync(StaffMember person, ChangeSheet sheet)
    {
        if (await people.HasPasswordAsync(person))
        {
            Require(await people.RemovePasswordAsync(person));
        }

        Require(await people.SetTwoFactorEnabledAsync(person, false));
        Require(await people.ResetAuthenticatorKeyAsync(person));
        Require(await people.SetLockoutEndDateAsync(person, null));
        Require(await people.ResetAccessFailedCountAsync(person));
        await EndSignInsAsync(person);
        await NoteAsync(sheet, ChangeAction.StaffReset, person);
    }

    private async Task EndSignInsAsync(StaffMember person)
    {
        Require(await people.UpdateSecurityStampAsync(person));
        await db.SignIns.Where(signIn => signIn.StaffMemberId == person.Id).ExecuteDeleteAsync();
    }

    private async Task RequireSoundAsync(int wardId, StaffOrder order)
    {
        if (order.Fault() is var (field, reason))
        {
            throw new StaffRefusedException(field, reason);
        }

        if (order.SectionId is { } section && !await db.Sections.AnyAsync(it => it.Id == section && it.WardId == wardId))
        {
            throw new StaffRefusedException(StaffField.Section, "その課は、この区にありません");
        }
    }

    private async Task RequireOtherAdministratorAsync(StaffMember person, StaffField? field)
    {
        var others = db.Users.Where(other => other.Id != person.Id && other.WardId == person.WardId);

        if (!await others.AnyAsync(other => other.Duty == Duty.Administrator && !other.IsDisabled))
        {
            throw new StaffRefusedException(field, "管理者が一人もいなくなるので、変えられません。先に、ほかの管理者を加えてください");
        }
    }

    private async Task<string> SectionAsync(int? id) =>
        id is null ? "" : await db.Sections.Where(section => section.Id == id).Select(section => section.Name).FirstAsync();

    private async Task NoteAsync(ChangeSheet sheet, ChangeAction action, StaffMember person, params IReadOnlyList<ChangedField> fields)
    {
        var ward = await db.Wards.Where(it => it.Id == person.WardId).Select(it => it.Code).FirstAsync();
        sheet.Note(action, new ChangeSubject(ward, Other: $"職員{person.Id}"), null, fields);
    }

    private static void Require(IdentityResult result) => StaffRefusedException.Require(result, field: null);
}
