using Asahi.Policy.Data.Changes;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Annotations;

/// <summary>Where general affairs explains what an edition changed. Nobody can hide a change: the program finds them.</summary>
[Duties(Duty.GeneralAffairs)]
public sealed class AnnotationsController(AnnotationsQueries queries, AnnotationsCommands commands) : StaffController
{
    [Read(StaffMap.Annotations)]
    public async Task<IActionResult> Show(string ward, int year, int? edition, string? place, CancellationToken cancellation) =>
        await queries.FindAsync(Actor, year, edition, place, cancellation) is not { } page ? NotFound()
            : View(page.Asked is null ? "Show" : "Ask", page);

    [HttpPost(StaffMap.Annotations)]
    public async Task<IActionResult> Add(string ward, int year, AnnotationInput input, CancellationToken cancellation) => await EndAsync(
        await commands.AddAsync(Actor, year, input, cancellation),
        _ => StaffMap.ToAnnotations(ward, year, input.Edition),
        refused => AgainAsync(year, refused, input, cancellation));

    protected override string? Words(Done done) => "説明を添えました。もう、だれでも読めます";

    private async Task<ViewResult?> AgainAsync(int year, Refused refused, AnnotationInput input, CancellationToken cancellation)
    {
        var isAsked = refused.Reason == Reason.Invalid;
        var page = await queries.FindAsync(Actor, year, isAsked ? input.Edition : null, isAsked ? input.Place : null, cancellation);

        return page is null
            ? null
            : View(isAsked ? "Ask" : "Show", page with
            {
                Frame = page.Frame with { HasErrors = true },
                Text = input.Text ?? "",
                Faults = refused.Faults,
            });
    }
}
