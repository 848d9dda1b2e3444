using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site.Components.Entry;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Deputies;

/// <summary>Lets somebody approve in place of the mayor for some days, or no longer. Not oneself: that takes two people, too.</summary>
public sealed class DeputiesCommands(PolicyDbContext db, RecordWriter writer, OfficeWords office)
{
    public const string Given = "given";
    public const string Ended = "ended";

    private const int Longest = 366;

    public Task<Ending> GiveAsync(Actor actor, DeputyInput input, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        input.Key,
        async sheet =>
        {
            var login = HalfWidth.Of(TypedText.TidyLine(input.Login));
            var person = await db.Users.FirstOrDefaultAsync(
                it => it.WardId == actor.WardId && it.UserName == login && !it.IsDisabled,
                cancellation);
            var title = TypedText.TidyLine(input.Title);
            var (from, until, days) = DaysOf(input);
            List<Fault> faults = [.. WhyNot(actor, person, title), .. days];

            if (faults.Count > 0)
            {
                return new Refused(Reason.Invalid, faults);
            }

            if (await db.Deputies.AnyAsync(
                it => it.StaffMemberId == person!.Id && it.EndedAt == null && it.From <= until && it.Until >= from,
                cancellation))
            {
                return Refused.Invalid(DeputyInput.FromField, "その間の代決を、この人にもう任せています。先にそれをやめてください");
            }

            db.Add(new Deputy(person!.Id, title, from, until, actor.Id, writer.Now));
            sheet.Note(
                ChangeAction.DeputyGiven,
                new ChangeSubject(actor.WardCode, null, Other: $"職員 {person.UserName}"),
                null,
                new ChangedField("代決", "", title),
                new ChangedField("期間", "", $"{Wareki.Date(from)}から{Wareki.Date(until)}まで"));

            return new Done(Given);
        },
        cancellation);

    public Task<Ending> EndAsync(Actor actor, int id, Guid key, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        key,
        async sheet =>
        {
            var found = await (
                from deputy in db.Deputies
                join person in db.Users on deputy.StaffMemberId equals person.Id
                where deputy.Id == id && person.WardId == actor.WardId && deputy.EndedAt == null
                select new { Deputy = deputy, person.UserName })
                .FirstOrDefaultAsync(cancellation);

            if (found is null)
            {
                return Refused.Stale("deputies", "この代決は、もう終わっています");
            }

            found.Deputy.End(writer.Now);
            sheet.Note(
                ChangeAction.DeputyEnded,
                new ChangeSubject(actor.WardCode, null, Other: $"職員 {found.UserName}"),
                null,
                new ChangedField("代決", found.Deputy.Title, ""));

            return new Done(Ended);
        },
        cancellation);

    private IEnumerable<Fault> WhyNot(Actor actor, Data.Rows.StaffMember? person, string title)
    {
        var why = person switch
        {
            null => "このログインIDの職員は、いません",
            { Duty: Duty.Mayor } => $"{office.Mayor}本人に、代決はいりません",
            { Duty: Duty.Administrator } => $"{office.Administrator}は、内容を承認できません",
            _ when person.Id == actor.Id => "自分に任せることはできません。ほかの人に任せてもらってください",
            { TwoFactorEnabled: false } => "この職員は、二段階の認証を設定していません。設定した後に任せてください",
            _ => null,
        };

        if (why is not null)
        {
            yield return new Fault(DeputyInput.LoginField, why);
        }

        var odd = title.Length == 0 ? "職名を入力してください" : TypedText.Fault("職名", title, Deputy.TitleMaxLength);

        if (odd is not null)
        {
            yield return new Fault(DeputyInput.TitleField, odd);
        }
    }

    private (DateOnly From, DateOnly Until, IReadOnlyList<Fault> Faults) DaysOf(DeputyInput input)
    {
        var today = JapanTime.DateOf(writer.Now);
        var first = TypedDay.Read("初めの日", input.From, out var from) ?? (from is null ? "初めの日を入力してください" : null);
        var last = TypedDay.Read("終わりの日", input.Until, out var until) ?? (until is null ? "終わりの日を入力してください" : null);
        first ??= from < today.AddDays(-Longest) || from > today.AddDays(Longest) ? "初めの日は、今日の前後一年のうちで入力してください" : null;
        last ??= first is not null ? null
            : until < from ? "終わりの日は、初めの日から後にしてください"
            : until < today ? "終わりの日は、今日から後にしてください"
            : from is { } begun && until > begun.AddDays(Longest) ? "任せられるのは、一度に一年までです"
            : null;
        List<Fault> faults = [];

        if (first is not null)
        {
            faults.Add(new Fault(DeputyInput.FromField, first));
        }

        if (last is not null)
        {
            faults.Add(new Fault(DeputyInput.UntilField, last));
        }

        return (from ?? today, until ?? today, faults);
    }
}
