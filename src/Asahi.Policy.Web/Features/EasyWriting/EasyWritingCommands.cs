using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Easy;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.EasyWriting;

/// <summary>Saves the explanation, with what it was written from: so that its readers learn when that has changed.</summary>
public sealed class EasyWritingCommands(PolicyDbContext db, RecordWriter writer, DraftItems items)
{
    public async Task<EasyOutcome> WriteAsync(Actor actor, int year, EasyInput input, CancellationToken cancellation)
    {
        var text = (input.Text ?? "").ReplaceLineEndings("\n").Trim();
        var outcome = new EasyOutcome(null, "この年度はありません");
        var address = await writer.WriteAsync(
            actor,
            input.Key,
            async sheet => (outcome = await SaveAsync(actor, year, text, input.Version, sheet, cancellation)).Address,
            cancellation);

        return address is null ? outcome : new EasyOutcome(address);
    }

    private async Task<EasyOutcome> SaveAsync(
        Actor actor,
        int year,
        string text,
        int? version,
        ChangeSheet sheet,
        CancellationToken cancellation)
    {
        if (await items.LoadPolicyAsync(actor.WardCode, year, cancellation) is not { } draft)
        {
            return new EasyOutcome(null, "この年度はありません");
        }

        if (await items.PendingAsync(draft.Id, cancellation) is not null)
        {
            return new EasyOutcome(null, "公開の承認を待っているため、変えられません", IsStale: true);
        }

        if (draft.Version != version)
        {
            return new EasyOutcome(null, "あなたが開いた後に、内容が変わりました。保存していません。保存されている文章と見くらべて、もう一度保存してください", IsStale: true);
        }

        if (text.Length > EasyText.TextMaxLength)
        {
            return new EasyOutcome(null, $"説明は{EasyText.TextMaxLength:#,0}文字までで入力してください（いまは{text.Length:#,0}文字）");
        }

        if (UnseenCharacters.Any(text))
        {
            return new EasyOutcome(null, "説明に、目に見えない制御文字が入っています。取り除いてください");
        }

        var ward = await db.Wards.FirstAsync(it => it.Id == actor.WardId, cancellation);
        var (before, basis) = (draft.Easy, EasyBasis.Of(draft.Freeze(ward)));
        var easy = text.Length == 0 ? null : new EasyText(text, JapanTime.DateOf(writer.Now), basis);

        if (easy?.Text != before?.Text || easy?.Basis != before?.Basis)
        {
            sheet.Note(
                ChangeAction.EasyWritten,
                new ChangeSubject(actor.WardCode, year),
                draft,
                new ChangedField("説明", before?.Text ?? "", text),
                new ChangedField(
                    "書いた日",
                    before is null ? "" : Wareki.Date(before.WrittenOn),
                    easy is null ? "" : Wareki.Date(easy.WrittenOn)));
            draft.Explain(easy);
        }

        return new EasyOutcome(StaffMap.ToEasy(actor.WardCode, year) + "?done=true");
    }
}
