using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>Asks for the approval of what was chosen, and builds anew what is out of date.</summary>
public sealed class RequestCommands(
    PolicyDbContext db,
    RecordWriter writer,
    DraftItems items,
    Preparations preparations,
    FilesAhead ahead,
    PublicationWrites writes)
{
    public Task<Ending> RequestAsync(Actor actor, int year, RequestInput input, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        input.Key,
        async sheet =>
        {
            if (await preparations.FindAsync(actor.WardCode, year, input.Chosen, cancellation) is not { } prepared)
            {
                return Refused.NotFound;
            }

            if (prepared.Sha256 != input.Sha256 || (prepared.Offered.Count > 0 && prepared.Scope.Count > 0 && prepared.Kinds.Count == 0))
            {
                return PublicationWrites.Stale;
            }

            var note = TypedText.Tidy(input.Note);
            var kind = prepared.Kinds is [var only] ? only : input.Kind;

            if (Faults(prepared, input, kind, note) is { Count: > 0 } faults)
            {
                return new Refused(Reason.Invalid, faults);
            }

            var findings = prepared.Examine(items.Today);

            if (findings.FirstOrDefault(finding => finding.Stops) is { } stop)
            {
                return Refused.Invalid("checklist", Words(stop));
            }

            var warnings = findings.Select(Words).ToList();

            if (warnings.Count > 0 && !input.Acknowledged)
            {
                return Refused.Invalid("acknowledged", "気をつけるものを読んで、よければ印を付けてください");
            }

            db.Add(Made(prepared, kind!.Value, note, actor.Id));
            PublicationWrites.Note(
                sheet,
                ChangeAction.PublicationRequested,
                actor,
                year,
                ("種類", kind.Value.Name()),
                ("変更の要旨", note),
                ("公開の範囲", string.Join('\n', prepared.Chosen.Select(entry => ScopeWords.Of(entry)))),
                ("承知した注意", string.Join('\n', warnings)));

            return new Done("requested");
        },
        cancellation);

    /// <summary>Builds a candidate anew, of the same scope, on what is public by now. It has to be approved again.</summary>
    public Task<Ending> RebuildAsync(Actor actor, int year, SettleInput input, CancellationToken cancellation) => writes.SettleAsync(
        actor,
        year,
        input,
        async (candidate, sheet) =>
        {
            await ahead.DropAsync(candidate.Id, cancellation);
            candidate.Recall(actor.Id, writer.Now, "公開中の内容が変わったため、作り直しました");
            await db.SaveChangesAsync(cancellation); // within the transaction: what it pinned can be chosen again

            var prepared = (await preparations.FindAsync(actor.WardCode, year, null, cancellation))!;
            var chosen = prepared.Offered.Where(entry => candidate.Scope.Has(entry.Key)).Select(entry => entry.Key.ToString()).ToList();
            prepared = (await preparations.FindAsync(actor.WardCode, year, chosen, cancellation))!;

            if (prepared.Faults is [var fault, ..])
            {
                return Refused.Invalid("candidate", fault.Message);
            }

            if (prepared.Kinds is not [var first, ..])
            {
                return Refused.Invalid("candidate", "公開中の内容と違うところが、もうありません。取り下げてください");
            }

            var kind = prepared.Kinds.Contains(candidate.Kind) ? candidate.Kind : first;
            var findings = prepared.Examine(items.Today);

            if (findings.FirstOrDefault(finding => finding.Stops) is { } stop)
            {
                return Refused.Invalid("candidate", Words(stop));
            }

            db.Add(Made(prepared, kind, candidate.Note, candidate.PreparedById)); // who chose and wrote it stays its preparer
            PublicationWrites.Note(
                sheet,
                ChangeAction.PublicationRequested,
                actor,
                year,
                ("種類", kind.Name()),
                ("変更の要旨", candidate.Note),
                ("作り直し", "公開中の内容が変わったため"));

            return new Done("rebuilt");
        },
        cancellation);

    private Candidate Made(Preparation prepared, EditionKind kind, string note, int preparer) => new(
        prepared.Draft.Id,
        kind,
        note,
        preparer,
        writer.Now,
        prepared.Content,
        prepared.Scope,
        prepared.Current?.Id)
    {
        BuiltOnLine = prepared.Line,
    };

    private static IReadOnlyList<Fault> Faults(
        Preparation prepared,
        RequestInput input,
        EditionKind? kind,
        string note) => PublicationWrites.Faults(
        ("scope", prepared switch
        {
            { Faults: [var fault, ..] } => fault.Message,
            { Offered.Count: > 0, Scope.Count: 0 } => "公開するものを選んでください",
            _ => null,
        }),
        ("kind", prepared.Kinds.Count == 0 || (kind is { } it && prepared.Kinds.Contains(it)) ? null : "版の種類を選んでください"),
        ("note", note.Length == 0 ? "変更の要旨を入力してください" : TypedText.Fault("変更の要旨", note, Edition.NoteMaxLength)));

    private static string Words(ChecklistFinding finding) =>
        $"{(finding.Place is { } place ? $"{FindingWords.Of(place)}：" : "")}{finding.Message}";
}
