using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Easy;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.EasyWriting;

/// <summary>Saves the explanation, with what it was written from: so that its readers learn when that has changed.</summary>
public sealed class EasyWritingCommands(PolicyDbContext db, RecordWriter writer, DraftItems items)
{
    /// <summary>Of an explanation that was emptied.</summary>
    public const string Removed = "removed";

    public Task<Ending> WriteAsync(Actor actor, int year, EasyInput input, CancellationToken cancellation)
    {
        var text = TypedText.Tidy(input.Text);

        return writer.WriteAsync(
            actor,
            input.Key,
            sheet => SaveAsync(actor, year, text, input.Version, sheet, cancellation),
            cancellation);
    }

    private async Task<Ending> SaveAsync(
        Actor actor,
        int year,
        string text,
        int? version,
        ChangeSheet sheet,
        CancellationToken cancellation)
    {
        if (await items.LoadPolicyAsync(actor.WardCode, year, cancellation) is not { } draft)
        {
            return Refused.NotFound;
        }

        if ((await items.PinsAsync(draft.Id, cancellation)).HoldsWhole)
        {
            return Refused.Locked(EasyInput.TextField);
        }

        if (draft.Whole.PlanEntry.Version != version)
        {
            return Refused.Stale(
                EasyInput.TextField,
                "あなたが開いた後に、内容が変わりました。保存していません。保存されている文章と見くらべて、もう一度保存してください");
        }

        if ((TypedText.Fault("説明", text, EasyText.TextMaxLength) ?? RubyText.Fault("説明", text)) is { } fault)
        {
            return Refused.Invalid(EasyInput.TextField, fault);
        }

        var ward = await db.Wards.FirstAsync(it => it.Id == actor.WardId, cancellation);
        var (before, basis) = (draft.Statement.Easy, EasyBasis.Of(draft.Freeze(ward, PrintedContacts.None)));
        var easy = text.Length == 0 ? null : new EasyText(text, JapanTime.DateOf(writer.Now), basis);

        if (easy?.Text != before?.Text || easy?.Basis != before?.Basis)
        {
            sheet.Note(
                ChangeAction.EasyWritten,
                new ChangeSubject(actor.WardCode, year, ItemKey: draft.Whole.Key, Stage: FormStage.Plan),
                draft.Whole.PlanEntry,
                new ChangedField("説明", before?.Text ?? "", text),
                new ChangedField(
                    "書いた日",
                    before is null ? "" : Wareki.Date(before.WrittenOn),
                    easy is null ? "" : Wareki.Date(easy.WrittenOn)));
            draft.Describe(statement => statement with { Easy = easy });
        }

        return new Done(easy is null ? Removed : "written");
    }
}
