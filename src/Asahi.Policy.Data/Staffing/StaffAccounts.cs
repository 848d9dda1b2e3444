using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Staffing;

/// <summary>職員の登録と停止。What changes what somebody may do ends the sign-ins of that person at once; all of it stands in the
/// change log.</summary>
public sealed class StaffAccounts(PolicyDbContext db, UserManager<StaffMember> people)
{
    /// <summary>職員が一人もいないかどうか。</summary>
    public async Task<bool> NobodyAsync(CancellationToken cancellation = default) => !await db.Users.AnyAsync(cancellation);

    /// <summary>職員を加える。Within a write.</summary>
    /// <param name="wardId">区の内部の番号。</param>
    /// <param name="order">内容。</param>
    /// <param name="sheet">変更の控え。</param>
    /// <param name="others">ほかの欄の問題。Of the same form: all faults are told at once.</param>
    /// <returns>Done with the number of the person; refused when the order has faults or the login is taken.</returns>
    public async Task<Ending> AddAsync(int wardId, StaffOrder order, ChangeSheet sheet, params IReadOnlyList<Fault> others)
    {
        List<Fault> faults = [.. await FaultsAsync(wardId, order), .. others];

        if (StaffOrder.IsLogin(order.Login) && await people.FindByNameAsync(order.Login) is not null)
        {
            faults.Insert(0, new Fault(StaffFields.Login, people.ErrorDescriber.DuplicateUserName(order.Login).Description));
        }

        if (faults.Count > 0)
        {
            return new Refused(Reason.Invalid, faults);
        }

        var person = new StaffMember(order.Login, order.Name, wardId);
        person.Serve(order.Duty, order.Sections);
        SetEmail(person, order.Email);

        if (Fault(await people.CreateAsync(person), StaffFields.Login) is { } taken)
        {
            return new Refused(Reason.Invalid, taken);
        }

        await NoteAsync(sheet, ChangeAction.StaffAdded, person, Changed(
            new ChangedField("職務", "", (await NamesAsync(wardId)).Of(person.Duty)),
            new ChangedField("課", "", await SectionsAsync(order.Sections))));

        return new Done("added", person.Id);
    }

    /// <summary>氏名・メールアドレス・職務・課を変える。Within a write. Only another duty or another section ends the sign-ins.</summary>
    /// <returns>Done as <c>changed</c> when the sign-ins were ended, else as <c>corrected</c>
    /// or <c>unchanged</c>; refused when the order has faults,
    /// or would leave nobody who administers.</returns>
    public async Task<Ending> ChangeAsync(StaffMember person, StaffOrder order, ChangeSheet sheet)
    {
        List<Fault> faults = [.. await FaultsAsync(person.WardId, order)];

        if (Enum.IsDefined(order.Duty) && order.Duty != Duty.Administrator && await IsOnlyAdministratorAsync(person))
        {
            faults.Add(new Fault(StaffFields.Duty, await NobodyLeftAsync(person)));
        }

        if (faults.Count > 0)
        {
            return new Refused(Reason.Invalid, faults);
        }

        await db.Entry(person).Collection(it => it.Sections).LoadAsync();
        List<int> former = [.. person.Sections.Select(it => it.SectionId)];
        var isElsewhere = person.Duty != order.Duty || !former.ToHashSet().SetEquals(order.Sections);
        var names = await NamesAsync(person.WardId);
        var fields = Changed(
            new ChangedField("氏名", person.Name, order.Name),
            OfEmail(person.Email ?? "", order.Email),
            new ChangedField("職務", names.Of(person.Duty), names.Of(order.Duty)),
            new ChangedField("課", await SectionsAsync(former), await SectionsAsync(order.Sections)));

        if (fields.Count > 0)
        {
            await NoteAsync(sheet, ChangeAction.StaffChanged, person, fields);
        }

        person.Rename(order.Name);
        person.Serve(order.Duty, order.Sections);
        SetEmail(person, order.Email);

        return isElsewhere
            ? await EndSignInsAsync(person, "changed")
            : new Done(fields.Count > 0 ? "corrected" : "unchanged", person.Id);
    }

    /// <summary>お知らせのメールを受け取るかどうかを決める。Within a write, by the person alone.</summary>
    public async Task<Ending> WantMailAsync(StaffMember person, bool wanted, ChangeSheet sheet)
    {
        if (person.WantsMail != wanted)
        {
            await NoteAsync(
                sheet,
                ChangeAction.StaffChanged,
                person,
                new ChangedField("お知らせのメール", Wanting(person.WantsMail), Wanting(wanted)));
            person.WantMail(wanted);
        }

        return new Done("mail", person.Id);
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

    private async Task<IReadOnlyList<Fault>> FaultsAsync(int wardId, StaffOrder order)
    {
        var faults = order.Faults(await NamesAsync(wardId));
        var known = await db.Sections.CountAsync(it => it.WardId == wardId && order.Sections.Contains(it.Id));

        return faults.Any(it => it.Field == StaffFields.Section) || known == order.Sections.Distinct().Count()
            ? faults
            : [.. faults, new Fault(StaffFields.Section, "選んだ課が、この区にありません。もう一度選んでください")];
    }

    private async Task<bool> IsOnlyAdministratorAsync(StaffMember person) => person.Duty == Duty.Administrator
        && !await db.Users.AnyAsync(other => other.Id != person.Id
            && other.WardId == person.WardId
            && other.Duty == Duty.Administrator
            && !other.IsDisabled
            && other.PasswordHash != null); // an invitation that nobody has taken up administers nothing

    // In the order in which they are listed everywhere, so that the same sections are the same words.
    private async Task<string> SectionsAsync(IReadOnlyCollection<int> sections) => string.Join('、', await db.Sections
        .Where(section => sections.Contains(section.Id))
        .OrderBy(section => section.Id)
        .Select(section => section.Name)
        .ToListAsync());

    private async Task<DutyNames> NamesAsync(int wardId) =>
        await new WardOffices(db).NamesAsync(await db.Wards.Where(it => it.Id == wardId).Select(it => it.Code).FirstAsync());

    private async Task<string> NobodyLeftAsync(StaffMember person)
    {
        var name = (await NamesAsync(person.WardId)).Of(Duty.Administrator);

        return $"{name}が一人もいなくなるので、変えられません。先に、ほかの{name}を加えてください";
    }

    // Not by Identity's own: that ends the sign-ins, and nobody signs in by an address here.
    private void SetEmail(StaffMember person, string email) =>
        (person.Email, person.NormalizedEmail) = email.Length == 0 ? (null, null) : (email, people.NormalizeEmail(email));

    // The log is for more eyes than the address.
    private static ChangedField OfEmail(string before, string after) => before == after
        ? new ChangedField("", "", "")
        : new ChangedField(
            "メールアドレス",
            before.Length == 0 ? "" : "（登録あり）",
            after.Length == 0 ? "" : before.Length == 0 ? "（登録あり）" : "（別のアドレス）");

    private static string Wanting(bool wanted) => wanted ? "受け取る" : "受け取らない";

    private static IReadOnlyList<ChangedField> Changed(params IEnumerable<ChangedField> fields) =>
        [.. fields.Where(field => field.Before != field.After)];

    private async Task NoteAsync(
        ChangeSheet sheet,
        ChangeAction action,
        StaffMember person,
        params IReadOnlyList<ChangedField> fields)
    {
        var ward = await db.Wards.Where(it => it.Id == person.WardId).Select(it => it.Code).FirstAsync();
        // As it was then: the number names whoever has it now.
        var whom = new ChangedField("対象の職員", "", $"{person.Name}（{person.UserName}）");
        sheet.Note(action, new ChangeSubject(ward, Other: $"職員{person.Id}"), null, [whom, .. fields]);
    }
}
