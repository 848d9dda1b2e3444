using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Ledger;
using Asahi.Policy.Domain.Publishing.Withdrawing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site.Files;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Intakes;

/// <summary>Takes an imported year out of the sight of the public, and puts it back. Its editions stay as they are.</summary>
public sealed class ImportedYearCommands(
    PolicyDbContext db,
    RecordWriter writer,
    DraftItems items,
    PublicPointers pointers,
    Forgetting forgetting,
    NewEditions newEditions)
{
    public const string Withdrawn = "withdrawn";
    public const string PutBack = "put-back";

    /// <summary>Where the imported years stand.</summary>
    public const string Head = "years";

    /// <summary>The field of the reason.</summary>
    public const string Why = "reason";

    public Task<Ending> WithdrawAsync(Actor actor, int year, WithdrawInput input, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        input.Key,
        async sheet =>
        {
            if (await items.FindPolicyAsync(actor.WardCode, year, cancellation) is not { } policy
                || await PointerAsync(actor, year, cancellation) is not { } pointer)
            {
                return Refused.NotFound;
            }

            if (pointer.Edition.Kind != EditionKind.Imported)
            {
                return Refused.Invalid(Head, "承認を受けて公開した版は、ここでは取りやめられません。その年度の「取下げ」から取り下げてください");
            }

            if ((await items.PinsAsync(policy.Id, cancellation)).Any)
            {
                return Refused.Locked(Head);
            }

            if (pointer.EditionId != input.Edition)
            {
                return Refused.Stale(Head, "あなたが開いた後に、公開中の版が変わりました。いまの版を確かめて、もう一度選んでください");
            }

            if (!input.Confirmed)
            {
                return new Refused(Reason.Unconfirmed);
            }

            var reason = TypedText.Tidy(input.Reason);

            if ((reason.Length == 0 ? "理由を入力してください" : TypedText.Fault("理由", reason, Withdrawal.ReasonMaxLength)) is { } fault)
            {
                return Refused.Invalid(Why, fault);
            }

            if (await FindAsync(actor, year, cancellation) is { } former)
            {
                former.Repeat(pointer.EditionId, reason, writer.Now, actor.Id);
            }
            else
            {
                db.Add(new Withdrawal(actor.WardCode, year, WithdrawnPart.Year, "", pointer.EditionId, reason, writer.Now, actor.Id));
            }

            var line = await pointers.ClearAsync(actor.WardCode, year, LedgerAct.Withdrawn, null, cancellation); // the reason is for staff
            sheet.Note(
                ChangeAction.YearWithdrawn,
                new ChangeSubject(actor.WardCode, year),
                null,
                new ChangedField("公開中の版", $"第{pointer.Edition.Number}版", ""),
                new ChangedField("理由", "", reason),
                new ChangedField(LedgerMark.Label, "", LedgerMark.Of(line)));
            await ForgetAsync(policy.Id, sheet, cancellation);

            return new Done(Withdrawn, year);
        },
        cancellation);

    public Task<Ending> PutBackAsync(Actor actor, int year, Guid key, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        key,
        async sheet =>
        {
            if (await items.FindPolicyAsync(actor.WardCode, year, cancellation) is not { } policy)
            {
                return Refused.NotFound;
            }

            if (await PointerAsync(actor, year, cancellation) is not null)
            {
                return Refused.Stale(Head, "あなたが開いた後に、この年度は公開されました");
            }

            if (await FindAsync(actor, year, cancellation) is not { } withdrawal)
            {
                return Refused.NotFound;
            }

            var edition = await db.Editions.FirstAsync(it => it.Id == withdrawal.EditionId && it.PolicyId == policy.Id, cancellation);
            var line = await pointers.MoveAsync(edition, LedgerAct.PutBack, cancellation);
            db.Remove(withdrawal);
            sheet.Note(
                ChangeAction.YearPutBack,
                new ChangeSubject(actor.WardCode, year),
                null,
                new ChangedField("公開中の版", "", $"第{edition.Number}版"),
                new ChangedField(LedgerMark.Label, "", LedgerMark.Of(line)));
            await ForgetAsync(policy.Id, sheet, cancellation);
            sheet.Afterwards(newEditions.Tell);

            return new Done(PutBack, year);
        },
        cancellation);

    private Task<Withdrawal?> FindAsync(Actor actor, int year, CancellationToken cancellation)
    {
        var whole = WithdrawnPart.Year.ToString();

        return db.Withdrawals.FirstOrDefaultAsync(
            it => it.WardCode == actor.WardCode && it.FiscalYear == year && it.PartText == whole,
            cancellation);
    }

    private Task<PublicEdition?> PointerAsync(Actor actor, int year, CancellationToken cancellation) => db.PublicEditions
        .Include(it => it.Edition)
        .FirstOrDefaultAsync(it => it.WardCode == actor.WardCode && it.FiscalYear == year, cancellation);

    private async Task ForgetAsync(int policy, ChangeSheet sheet, CancellationToken cancellation)
    {
        var editions = await db.Editions.Where(it => it.PolicyId == policy).Select(it => it.Id).ToListAsync(cancellation);
        sheet.Afterwards(() => editions.ForEach(forgetting.Edition));
    }
}
