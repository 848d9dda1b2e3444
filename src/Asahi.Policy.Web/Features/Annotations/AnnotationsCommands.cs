using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Publishing.Ledger;
using Asahi.Policy.Domain.Publishing.Withdrawing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Annotations;

/// <summary>Puts words of the ward beside a change. They are public at once and stay.</summary>
public sealed class AnnotationsCommands(
    PolicyDbContext db,
    RecordWriter writer,
    AnnotationsQueries queries,
    PublicPointers pointers)
{
    public const string Added = "added";

    /// <summary>Where the changes stand on the page.</summary>
    public const string Head = "changes";

    public Task<Ending> AddAsync(Actor actor, int year, AnnotationInput input, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        input.Key,
        async sheet =>
        {
            if (await queries.FindAsync(actor, year, input.Edition, input.Place ?? "", cancellation) is not { Asked: { } asked } page)
            {
                return Refused.Stale(Head, "あなたが開いた後に、この版か項目が取り下げられました");
            }

            var text = TypedText.Tidy(input.Text);
            var fault = text.Length == 0 ? "説明を入力してください" : TypedText.Fault("説明", text, ChangeNote.TextMaxLength);

            if (fault is not null)
            {
                return Refused.Invalid(AnnotationInput.TextField, fault);
            }

            var edition = await db.Editions.FirstAsync(it => it.Id == page.Edition!.Id, cancellation);
            var line = await pointers.NoteAsync(
                (actor.WardCode, year),
                LedgerAct.Annotated,
                WithdrawnPart.OfChange(edition.Number, asked.Lines[0].PlaceKey),
                new LedgerWords(null, null, null),
                cancellation);
            db.Add(new ChangeNote(edition, asked.Lines[0].PlaceKey, text, line, actor.Id));
            sheet.Note(
                ChangeAction.Annotated,
                new ChangeSubject(actor.WardCode, year),
                null,
                new ChangedField("変更", "", $"第{edition.Number}版 {asked.Lines[0].Place}"),
                new ChangedField("説明", "", text),
                new ChangedField(LedgerMark.Label, "", LedgerMark.Of(line)));

            return new Done(Added);
        },
        cancellation);
}
