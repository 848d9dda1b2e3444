using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Publishing.Ledger;
using Asahi.Policy.Domain.Publishing.Withdrawing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site.Files;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Withdrawals;

/// <summary>Hides what should not be public: general affairs alone and at once; the mayor approves afterwards, or puts it back.</summary>
public sealed class WithdrawalsCommands(
    PolicyDbContext db,
    RecordWriter writer,
    WithdrawableParts parts,
    PublicPointers pointers,
    OfficeWords office,
    NewEditions newEditions)
{
    public const string Withdrawn = "withdrawn";
    public const string Approved = "approved";
    public const string PutBack = "put-back";

    /// <summary>Where the withdrawals stand on the page.</summary>
    public const string Head = "withdrawals";

    public Task<Ending> WithdrawAsync(Actor actor, int year, WithdrawalInput input, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        input.Key,
        async sheet =>
        {
            var asked = (await parts.OfAsync(actor.WardCode, year, cancellation)).FirstOrDefault(it => it.Part.ToString() == input.Part);

            if (asked is null)
            {
                return Refused.Stale(Head, "あなたが開いた後に、取り下げられたか、公開中のものが変わりました");
            }

            var reason = TypedText.Tidy(input.Reason);
            var fault = reason.Length == 0 ? "取り下げる理由を入力してください" : TypedText.Fault("理由", reason, Withdrawal.ReasonMaxLength);

            if (fault is not null)
            {
                return Refused.Invalid(WithdrawalInput.ReasonField, fault);
            }

            var (part, label) = (asked.Part, asked.Label);
            var whole = WithdrawnPart.Year.ToString();
            await db.Withdrawals // of an import that was published over since: it would put that back past the mayor
                .Where(it => it.WardCode == actor.WardCode && it.FiscalYear == year && it.PartText == whole)
                .ExecuteDeleteAsync(cancellation);
            var isCurrent = part.Kind == WithdrawnKind.Edition && asked.IsCurrent;
            var edition = await EditionAsync(actor, year, part, cancellation);
            db.Add(new Withdrawal(
                actor.WardCode,
                year,
                part,
                label.Length > Withdrawal.LabelMaxLength ? label[..Withdrawal.LabelMaxLength] : label,
                edition,
                reason,
                writer.Now,
                actor.Id)
            {
                WasCurrent = isCurrent,
                Code = asked.Code,
            });

            var authority = $"{office.GeneralAffairs}（{office.Mayor}の承認前）";
            var line = isCurrent
                ? await pointers.ClearAsync(actor.WardCode, year, LedgerAct.Withdrawn, reason, cancellation, authority, part)
                : await pointers.NoteAsync(
                    (actor.WardCode, year),
                    LedgerAct.Withdrawn,
                    part,
                    new LedgerWords(null, authority, reason),
                    cancellation);
            Note(sheet, ChangeAction.Withdrawn, actor, year, ("取り下げたもの", asked.What), ("理由", reason), Mark(line));
            sheet.Afterwards(newEditions.Tell);

            return new Done(Withdrawn);
        },
        cancellation);

    public Task<Ending> ApproveAsync(Actor actor, int year, int id, Guid key, CancellationToken cancellation) => SettleAsync(
        actor,
        year,
        (id, key),
        async (withdrawal, sheet) =>
        {
            if (!withdrawal.NeedsApproval)
            {
                return Refused.Stale(Head, "この取下げは、もう承認されています");
            }

            var authority = office.AuthorityOf(actor);
            withdrawal.Approve(authority, writer.Now);
            var line = await pointers.NoteAsync(
                (actor.WardCode, year),
                LedgerAct.WithdrawalApproved,
                withdrawal.Part,
                new LedgerWords(null, authority, null),
                cancellation);
            Note(sheet, ChangeAction.WithdrawalApproved, actor, year, ("取下げ", WhatOf(withdrawal)), ("承認", authority), Mark(line));

            return new Done(Approved);
        },
        cancellation);

    public Task<Ending> PutBackAsync(Actor actor, int year, int id, Guid key, CancellationToken cancellation) => SettleAsync(
        actor,
        year,
        (id, key),
        async (withdrawal, sheet) =>
        {
            var authority = office.AuthorityOf(actor);
            var isFree = withdrawal.WasCurrent
                && !await db.PublicEditions.AnyAsync(it => it.WardCode == actor.WardCode && it.FiscalYear == year, cancellation);
            db.Remove(withdrawal);
            var line = isFree
                ? await pointers.MoveAsync(
                    await db.Editions.FirstAsync(it => it.Id == withdrawal.EditionId, cancellation),
                    LedgerAct.PutBack,
                    cancellation,
                    authority)
                : await pointers.NoteAsync(
                    (actor.WardCode, year),
                    LedgerAct.PutBack,
                    withdrawal.Part,
                    new LedgerWords(null, authority, null),
                    cancellation);
            Note(sheet, ChangeAction.PutBack, actor, year, ("公開に戻したもの", WhatOf(withdrawal)), ("承認", authority), Mark(line));
            sheet.Afterwards(newEditions.Tell);

            return new Done(PutBack);
        },
        cancellation);

    private Task<Ending> SettleAsync(
        Actor actor,
        int year,
        (int Id, Guid Key) asked,
        Func<Withdrawal, ChangeSheet, Task<Ending>> settle,
        CancellationToken cancellation) => writer.WriteAsync(
        actor,
        asked.Key,
        async sheet =>
        {
            var whole = WithdrawnPart.Year.ToString();
            var withdrawal = await db.Withdrawals.FirstOrDefaultAsync(
                it => it.Id == asked.Id && it.WardCode == actor.WardCode && it.FiscalYear == year && it.PartText != whole,
                cancellation);

            return withdrawal is null ? Refused.Stale(Head, "この取下げは、もう公開に戻されています")
                : withdrawal.ById == actor.Id ? Refused.Invalid(Head, "取り下げた人は、自分では決められません。ほかの人が決めてください")
                : await settle(withdrawal, sheet);
        },
        cancellation);

    private Task<int> EditionAsync(Actor actor, int year, WithdrawnPart part, CancellationToken cancellation) => db.Editions
        .Where(it => it.WardCode == actor.WardCode && it.FiscalYear == year)
        .Where(it => part.Edition == null
            ? db.PublicEditions.Any(pointer => pointer.EditionId == it.Id)
            : it.Number == part.Edition)
        .Select(it => it.Id)
        .FirstAsync(cancellation);

    private static string WhatOf(Withdrawal withdrawal) => withdrawal.Part.Words(withdrawal.Label);

    private static (string, string) Mark(LedgerLine line) => (LedgerMark.Label, LedgerMark.Of(line));

    private static void Note(
        ChangeSheet sheet,
        ChangeAction action,
        Actor actor,
        int year,
        params IReadOnlyList<(string Label, string Value)> fields) => sheet.Note(
        action,
        new ChangeSubject(actor.WardCode, year),
        null,
        [.. fields.Select(field => new ChangedField(field.Label, "", field.Value))]);
}
