using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site.Files;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>Recalls, returns and approves. What is approved is, byte for byte, what was requested and read.</summary>
public sealed class SettlingCommands(
    RecordWriter writer,
    Preparations preparations,
    PublicationWrites writes,
    PublicationQueries queries,
    EditionMaking making,
    FilesAhead ahead,
    OfficeWords office,
    NewEditions newEditions)
{
    public Task<Ending> RecallAsync(Actor actor, int year, SettleInput input, CancellationToken cancellation) => writes.SettleAsync(
        actor,
        year,
        input,
        async (candidate, sheet) =>
        {
            var reason = TypedText.Tidy(input.Reason);

            if (TypedText.Fault("理由", reason, Candidate.ReasonMaxLength) is { } fault)
            {
                return Refused.Invalid("reason", fault);
            }

            await ahead.DropAsync(candidate.Id, cancellation);
            candidate.Recall(actor.Id, writer.Now, reason.Length > 0 ? reason : null);
            PublicationWrites.Note(sheet, ChangeAction.PublicationRecalled, actor, year, ("理由", reason));

            return new Done("recalled");
        },
        cancellation);

    public Task<Ending> ReturnAsync(Actor actor, int year, SettleInput input, CancellationToken cancellation) => writes.SettleAsync(
        actor,
        year,
        input,
        async (candidate, sheet) =>
        {
            var reason = TypedText.Tidy(input.Reason);

            var fault = reason.Length == 0 ? "差戻しの理由を入力してください" : TypedText.Fault("理由", reason, Candidate.ReasonMaxLength);

            if (fault is not null)
            {
                return Refused.Invalid("reason", fault);
            }

            await ahead.DropAsync(candidate.Id, cancellation);
            candidate.Return(actor.Id, writer.Now, reason);
            PublicationWrites.Note(sheet, ChangeAction.PublicationReturned, actor, year, ("理由", reason));

            return new Done("returned");
        },
        cancellation);

    /// <summary>Approves, and makes the edition in the one transaction, or leaves that to the clock.</summary>
    public Task<Ending> ApproveAsync(Actor actor, int year, SettleInput input, CancellationToken cancellation) => writes.SettleAsync(
        actor,
        year,
        input,
        async (candidate, sheet) =>
        {
            var prepared = (await preparations.FindAsync(actor.WardCode, year, [], cancellation))!;

            if (candidate.State != CandidateState.Pending)
            {
                return PublicationWrites.Stale;
            }

            if (!await making.IsCurrentAsync(candidate, cancellation))
            {
                return Refused.Invalid("approval", CandidateTrouble.Outdated);
            }

            if (await queries.WhyNotAsync(actor, candidate, prepared, cancellation) is { } why)
            {
                return Refused.Invalid("approval", why);
            }

            var number = TypedText.TidyLine(input.DecisionNumber);
            var odd = TypedText.Fault("決裁番号", number, Candidate.DecisionNumberMaxLength);
            var wrong = DecisionDay.Read(input.DecisionDate, JapanTime.DateOf(writer.Now), out var day);
            wrong ??= input.IsEarlyDay ? null : DecisionDay.Early(day, candidate.PreparedAt);
            var late = FireMoment.Read(input, writer.Now, out var moment);

            if (PublicationWrites.Faults([("decisionNumber", odd), ("decisionDate", wrong), .. late]) is { Count: > 0 } faults)
            {
                return new Refused(Reason.Invalid, faults);
            }

            if (!input.Confirmed)
            {
                return new Refused(Reason.Unconfirmed);
            }

            candidate.Approve(actor.Id, office.AuthorityOf(actor), writer.Now, number.Length > 0 ? number : null, day, moment);
            (string, string)[] decision =
            [
                ("承認", candidate.Authority!),
                ("決裁番号", number),
                ("決裁日", day is { } given ? Wareki.Date(given) : ""),
            ];

            if (moment is { } at)
            {
                PublicationWrites.Note(
                    sheet,
                    ChangeAction.PublicationApproved,
                    actor,
                    year,
                    [("種類", candidate.Kind.Name()), ("公開する日時", JapanTime.Moment(at)), ("SHA-256", candidate.Sha256), .. decision]);
                sheet.Afterwards(newEditions.Tell);

                return new Done("approved");
            }

            var (edition, line) = await making.PublishAsync(candidate, writer.Now, cancellation);
            PublicationWrites.Note(
                sheet,
                ChangeAction.Published,
                actor,
                year,
                [
                    ("版", $"第{edition.Number}版（{edition.Kind.Name()}）"),
                    ("SHA-256", edition.Sha256),
                    (LedgerMark.Label, LedgerMark.Of(line)),
                    .. decision,
                ]);
            sheet.Afterwards(newEditions.Tell);

            return new Done("published");
        },
        cancellation);
}
