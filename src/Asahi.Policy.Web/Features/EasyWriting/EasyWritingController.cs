using Asahi.Policy.Data.Changes;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.EasyWriting;

/// <summary>Where general affairs writes the explanation in plain Japanese.</summary>
[Duties(Duty.GeneralAffairs)]
public sealed class EasyWritingController(EasyWritingQueries queries, EasyWritingCommands commands) : StaffController
{
    [Read(StaffMap.Easy)]
    public async Task<IActionResult> Show(string ward, int year, CancellationToken cancellation) =>
        await queries.FindAsync(Actor, year, cancellation) is { } page ? View(page) : NotFound();

    [HttpPost(StaffMap.Easy)]
    public async Task<IActionResult> Write(string ward, int year, EasyInput input, CancellationToken cancellation)
    {
        if (!Request.HasFormContentType || !Request.Form.ContainsKey(EasyInput.TextField))
        {
            return BadRequest();
        }

        return await EndAsync(
            await commands.WriteAsync(Actor, year, input, cancellation),
            _ => StaffMap.ToEasy(ward, year),
            async refused => await queries.FindAsync(Actor, year, cancellation) is not { } page
                ? null
                : View("Show", page with // what was typed stays, and what is saved stands beside it where somebody else wrote it meanwhile
                {
                    Frame = page.Frame with { HasErrors = true },
                    Text = input.Text ?? "",
                    Theirs = refused.Reason is Reason.Invalid ? null : page.Text,
                    Faults = refused.Faults,
                }));
    }

    protected override string? Words(Done done) => done.What is EasyWritingCommands.Removed
        ? "説明を取り除きました"
        : "説明を保存しました。次に公開する版に入ります";
}
