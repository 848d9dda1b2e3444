using Asahi.Policy.Data.Changes;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Requests;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Intakes;

/// <summary>One intake: its ledger, and whether it is taken over.</summary>
[Duties(Duty.GeneralAffairs)]
public sealed class IntakeController(IntakeQueries queries, IntakeCommands commands, IntakeLineCommands lines) : StaffController
{
    [Read(StaffMap.Intake)]
    public async Task<IActionResult> Show(string ward, int id, CancellationToken cancellation) =>
        await queries.FindAsync(Actor, id, LedgerQuestion.Of(Request), cancellation) is { } page ? View("Intake", page) : NotFound();

    [HttpPost(StaffMap.Intake)]
    public async Task<IActionResult> Send(string ward, int id, LinesInput input, CancellationToken cancellation)
    {
        var sent = Request.HasFormContentType ? input.With(Request.Form) : input;
        var question = LedgerQuestion.Of(Request);

        return await EndAsync(
            await lines.SendAsync(Actor, id, sent, cancellation),
            _ => (question with { Line = null }).AddressIn(ward, id),
            async refused => await queries.FindAsync(Actor, id, question, cancellation) is { } page
                ? Again(page with { Ledger = page.Ledger?.With(sent) }, refused)
                : null);
    }

    [HttpPost(StaffMap.IntakeYear)]
    public async Task<IActionResult> Answer(string ward, int id, IntakeInput input, CancellationToken cancellation) =>
        await EndAsync(id, await commands.AnswerAsync(Actor, id, input, cancellation), cancellation);

    [HttpPost(StaffMap.IntakeJoin)]
    [DocumentSize]
    public async Task<IActionResult> Join(string ward, int id, UploadInput input, CancellationToken cancellation) => await EndAsync(
        id,
        await commands.JoinAsync(Actor, id, await input.WithFileAsync(Request, cancellation), cancellation),
        cancellation);

    [HttpPost(StaffMap.IntakeTakeOver)]
    public async Task<IActionResult> TakeOver(string ward, int id, TakeOverInput input, CancellationToken cancellation) =>
        await EndAsync(id, await commands.TakeAsync(Actor, id, input, cancellation), cancellation);

    [HttpPost(StaffMap.IntakeUndo)]
    public async Task<IActionResult> Undo(string ward, int id, IntakeInput input, CancellationToken cancellation) =>
        await EndAsync(id, await commands.UndoAsync(Actor, id, input, cancellation), cancellation);

    [HttpPost(StaffMap.IntakeDrop)]
    public async Task<IActionResult> Drop(string ward, int id, IntakeInput input, CancellationToken cancellation) =>
        await EndAsync(id, await commands.DropAsync(Actor, id, input, cancellation), cancellation);

    protected override string? Words(Done done) => done.What switch
    {
        IntakeCommands.Joined => "資料を加えました。まだ何も公開していません",
        IntakeCommands.Answered => "年度を決めました",
        IntakeCommands.Dropped => "下見を破棄しました。資料も消しました",
        IntakeTakeOver.Taken => $"{new FiscalYear(done.Subject!.Value).Era}を引き継ぎ、公開しました",
        IntakeTakeOver.Undone => "引継ぎを取り消しました。同じ資料の下見を開いています",
        IntakeLineCommands.Sent => "行き先を保存し、読み直しました",
        IntakeLineCommands.SentPartly => "行き先を保存し、読み直しました。長い行は、次の資料のためには覚えていません",
        IntakeLineCommands.Unchanged => "変わったところはありません",
        _ => null,
    };

    private Task<IActionResult> EndAsync(int id, Ending ending, CancellationToken cancellation) => EndAsync(
        ending,
        done => done.What switch
        {
            IntakeCommands.Dropped => StaffMap.ToIntakes(Actor.WardCode),
            IntakeTakeOver.Undone => StaffMap.ToIntake(Actor.WardCode, done.Subject!.Value),
            _ => StaffMap.ToIntake(Actor.WardCode, id),
        },
        async refused => await queries.FindAsync(Actor, id, new LedgerQuestion(), cancellation) is { } page ? Again(page, refused) : null);

    private ViewResult Again(IntakePage page, Refused refused) =>
        View("Intake", page with { Frame = page.Frame with { HasErrors = true }, Faults = refused.Faults });
}
