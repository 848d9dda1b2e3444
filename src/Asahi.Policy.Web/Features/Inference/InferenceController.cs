using Asahi.Policy.Data.Changes;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Inference;

/// <summary>Where general affairs settles what was inferred of an imported year.</summary>
[Duties(Duty.GeneralAffairs)]
public sealed class InferenceController(InferenceQueries queries, InferenceCommands commands) : StaffController
{
    [Read(StaffMap.Inference)]
    public async Task<IActionResult> Show(string ward, int year, CancellationToken cancellation) =>
        await queries.FindAsync(Actor, year, cancellation) is { } page ? View(page) : NotFound();

    [HttpPost(StaffMap.Inference)]
    public async Task<IActionResult> Settle(string ward, int year, SettleFactInput input, CancellationToken cancellation)
    {
        var field = SettleFactInput.NoteOf(input.At);
        var note = Request.HasFormContentType ? Request.Form[field].ToString() : "";

        return await EndAsync(
            await commands.SettleAsync(Actor, year, input, note, cancellation),
            _ => StaffMap.ToInference(ward, year),
            refused => AgainAsync(year, refused, field, note, cancellation));
    }

    [HttpPost(StaffMap.InferenceTakeOver)]
    public async Task<IActionResult> TakeOver(string ward, int year, TakeOverInput input, CancellationToken cancellation) => await EndAsync(
        await commands.TakeOverAsync(Actor, year, input, cancellation),
        _ => StaffMap.ToInference(ward, year),
        refused => AgainAsync(year, refused, TakeOverInput.NoteField, input.Note ?? "", cancellation));

    protected override string? Words(Done done) => done.What switch
    {
        InferenceCommands.Settled => "確認を記録しました。次に公開する版から、推定の印がなくなります",
        InferenceCommands.Unsettled => "確認を取り消しました。次に公開する版から、また推定の印が付きます",
        InferenceCommands.TookOver => "区の記録として引き継ぎました。次に公開する版から、再構成の断り書きがなくなります",
        InferenceCommands.GaveBack => "引継ぎを取り消しました。次に公開する版から、また再構成の断り書きが付きます",
        _ => null,
    };

    private async Task<ViewResult?> AgainAsync(int year, Refused refused, string field, string typed, CancellationToken cancellation) =>
        await queries.FindAsync(Actor, year, cancellation) is { } page
            ? View("Show", page with
            {
                Frame = page.Frame with { HasErrors = true },
                Faults = refused.Faults,
                Typed = new Dictionary<string, string> { [field] = typed },
            })
            : null;
}
