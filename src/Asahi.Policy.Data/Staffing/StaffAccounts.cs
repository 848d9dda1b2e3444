using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Staffing;

/// <summary>職員の登録と停止。Every change ends the sign-ins of that person at once, and stands in the change log.</summary>
public sealed class StaffAccounts(PolicyDbContext db, UserManager<StaffMember> people)
{
    /// <summary>職員が一人もいないかどうか。</summary>
    public async Task<bool> NobodyAsync(CancellationToken cancellation = default) => !await db.Users.AnyAsync(cancellation);

    /// <summary>職員を加える。Within a write.</summary>
    /// <returns>Done with the number of the person; refused when the order has a fault or the login is taken.</returns>
    public async Task<Ending> AddAsync(int wardId, StaffOrder order, ChangeSheet sheet)
    {
        if (await FaultAsync(wardId, order) is { } fault)
        {
            return new Refused(Reason.Invalid, fault);
        }

        var person = new StaffMember(order.Login, order.Name, wardId);
        person.Serve(order.Duty, order.SectionId);

        if (Fault(await people.CreateAsync(person), StaffFields.Login) is { } taken)
        {
            return new Refused(Reason.Invalid, taken);
        }

        await NoteAsync(sheet, ChangeAction.StaffAdded, person, new ChangedField("職務", "", (await NamesAsync(wardId)).Of(person.Duty)));

        return new Done("added", person.Id);
    }

    /// <summary>氏名・職務・課を変える。Within a write.</summary>
    /// <returns>Refused when the order has a fault, or would leave nobody who administers.</returns>
    public async Task<Ending> ChangeAsync(StaffMember person, StaffOrder order, ChangeSheet sheet)
    {
        if (await FaultAsync(person.WardId, order) is { } fault)
        {
            return new Refused(Reason.Invalid, fault);
        }

        if (order.Duty != Duty.Administrator && await IsOnlyAdministratorAsync(person))
        {
            return Refused.Invalid(StaffFields.Duty, await NobodyLeftAsync(person));
        }

        var names = await NamesAsync(person.WardId);
        var duty = new ChangedField("職務", names.Of(person.Duty), names.Of(order.Duty));
        var section = new ChangedField("課", await SectionAsync(person.SectionId), await SectionAsync(order.SectionId));
        person.Rename(order.Name);
        person.Serve(order.Duty, order.SectionId);
        await NoteAsync(sheet, ChangeAction.StaffChanged, person, [.. new[] { duty, section }.Where(field => field.Before != field.After)]);

        return await EndSignInsAsync(person, "changed");
    }

    /// <summary>停止する。Within a write.</summary>
    /// <returns>Refused when it would leave nobody who administers.</returns>
    public async Task<Ending> DisableAsync(StaffMember person, ChangeSheet sheet)
    {
        if (await IsOnlyAdministratorAsync(person))
        {
            return Refused.Invalid("", await NobodyLeftAsync(person));
        }

        person.Disable();
        await NoteAsync(sheet, ChangeAction.StaffDisabled, person);

        return await EndSignInsAsync(person, "disabled");
    }

    /// <summary>再開する。Within a write.</summary>
    public async Task<Ending> EnableAsync(StaffMember person, ChangeSheet sheet)
    {
        person.Enable();
        await NoteAsync(sheet, ChangeAction.StaffEnabled, person);

        return await EndSignInsAsync(person, "enabled");
    }

    /// <summary>パスワードと二段階の認証を白紙に戻す。Within a write. The person sets both anew
    /// at a one-time address; nobody else ever chooses a password.</summary>
    public async Task<Ending> ResetAsync(StaffMember person, ChangeSheet sheet)
    {
        Func<Task<IdentityResult>>[] steps =
        [
            () => people.RemovePasswordAsync(person),
            () => people.SetTwoFactorEnabledAsync(person, false),
            () => people.ResetAuthenticatorKeyAsync(person),
        ];

        foreach (var step in steps)
        {
            if (Fault(await step(), "") is { } fault)
            {
                return new Refused(Reason.Stale, fault);
            }
        }

        await NoteAsync(sheet, ChangeAction.StaffReset, person);

        return await EndSignInsAsync(person, "invited");
    }

    /// <summary>Identity の答えの問題。Null when it has done as asked.</summary>
    /// <param name="result">答え。</param>
    /// <param name="field">頼んだことの欄。Empty: what was asked as a whole.</param>
    public static Fault? Fault(IdentityResult result, string field) =>
        result.Succeeded ? null : new Fault(field, string.Join('、', result.Errors.Select(error => error.Description)));

    private async Task<Ending> EndSignInsAsync(StaffMember person, string done)
    {
        if (Fault(await people.UpdateSecurityStampAsync(person), "") is { } fault)
        {
            return new Refused(Reason.Stale, fault);
        }

        await db.SignIns.Where(signIn => signIn.StaffMemberId == person.Id).ExecuteDeleteAsync();

        return new Done(done, person.Id);
    }

    private async Task<Fault?> FaultAsync(int wardId, StaffOrder order) => order.Fault(await NamesAsync(wardId))
        ?? (order.SectionId is { } section && !await db.Sections.AnyAsync(it => it.Id == section && it.WardId == wardId)
            ? new Fault(StaffFields.Section, "その課は、この区にありません")
            : null);

    private async Task<bool> IsOnlyAdministratorAsync(StaffMember person) => person.Duty == Duty.Administrator
        && !await db.Users.AnyAsync(other => other.Id != person.Id
            && other.WardId == person.WardId
            && other.Duty == Duty.Administrator
            && !other.IsDisabled
            && other.PasswordHash != null); // an invitation that nobody has taken up administers nothing

    private async Task<DutyNames> NamesAsync(int wardId) =>
        await new WardOffices(db).NamesAsync(await db.Wards.Where(it => it.Id == wardId).Select(it => it.Code).FirstAsync());

    private async Task<string> NobodyLeftAsync(StaffMember person)
    {
        var name = (await NamesAsync(person.WardId)).Of(Duty.Administrator);

        return $"{name}が一人もいなくなるので、変えられません。先に、ほかの{name}を加えてください";
    }

    private async Task<string> SectionAsync(int? id) =>
        id is null ? "" : await db.Sections.Where(section => section.Id == id).Select(section => section.Name).FirstAsync();

    private async Task NoteAsync(ChangeSheet sheet, ChangeAction action, StaffMember person, params IReadOnlyList<ChangedField> fields)
    {
        var ward = await db.Wards.Where(it => it.Id == person.WardId).Select(it => it.Code).FirstAsync();
        sheet.Note(action, new ChangeSubject(ward, Other: $"職員{person.Id}"), null, fields);
    }
}
