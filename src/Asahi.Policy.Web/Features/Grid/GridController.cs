using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Requests;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Asahi.Policy.Web.Site.Unsaved;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Grid;

/// <summary>A year on one screen: all indicators, all amounts, the fields of a level.</summary>
[Duties(Duty.Officer, Duty.SectionChief, Duty.GeneralAffairs, Duty.Mayor)]
public sealed class GridController(
    GridQueries queries,
    GridCommands commands,
    OfficeWords office,
    FormSeal seal,
    SentTyping typing) : StaffController
{
    // No browser sends it: a form of ours always says what it is.
    private static readonly Refused _nameless =
        Refused.Invalid(GridPage.Anchor, "どの表に入力したものか分からないため、保存していません。表を開き直してください");

    // Many items are written at once: what came before a refused write is the last change of the year.
    protected override LoggedSubject Logged => new();

    [Read(StaffMap.Grid)]
    public async Task<IActionResult> Show(string ward, int year, CancellationToken cancellation) =>
        await queries.FindAsync(Actor, ward, year, GridQuestion.Of(Request), cancellation) is { } page
            ? View(await queries.WithKeptAsync(page))
            : NotFound();

    [HttpPost(StaffMap.Grid)]
    [GridSize]
    [Duties(Duty.Officer, Duty.GeneralAffairs)]
    public async Task<IActionResult> Save(string ward, int year, CancellationToken cancellation)
    {
        var question = GridQuestion.Of(Request);

        if (GridInput.Of(Request, seal, Actor) is not { } input)
        {
            return await EndAsync(_nameless, _ => Request.Path, async refused =>
                await queries.FindAsync(Actor, ward, year, question, cancellation) is { } page
                    ? View("Show", page with { Frame = page.Frame with { HasErrors = true }, Faults = refused.Faults })
                    : null);
        }

        var ending = await commands.SaveAsync(Actor, ward, year, question, input, cancellation);

        if (ending is Done { What: var what } && GridOutcome.Parse(what) is { IsWhole: false } outcome)
        {
            return await PartlyAsync(ward, year, question, input, outcome, cancellation);
        }

        return await EndAsync(ending, _ => question.AddressIn(ward, year), async refused =>
            await queries.FindAsync(Actor, ward, year, question, cancellation) is { } again
                ? await ShowAsync(again with { Faults = refused.Faults }, input, null, cancellation)
                : null);
    }

    protected override string? Words(Done done) =>
        GridOutcome.Parse(done.What) is { IsNothing: false } outcome ? outcome.WordsFor(Actor, office) : "変わったところはありません。状態もそのままです";

    // Saved, but not all of it: the page again, with what is left.
    private async Task<IActionResult> PartlyAsync(
        string ward,
        int year,
        GridQuestion question,
        GridInput input,
        GridOutcome outcome,
        CancellationToken cancellation)
    {
        if (await queries.FindAsync(Actor, ward, year, question, cancellation) is not { } page)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        var view = await ShowAsync(page, input, outcome, cancellation);

        // What was saved is not to be put aside once more.
        await typing.KeepAsync(HttpContext, HttpContext.Features.Get<PartlyTaken>()!);

        return view;
    }

    private async Task<ViewResult> ShowAsync(GridPage page, GridInput input, GridOutcome? outcome, CancellationToken cancellation)
    {
        var shown = await queries.WithAsync(page, input, outcome, cancellation);
        HttpContext.Features.Set(new PartlyTaken(shown.Judgement!.Left));

        return View("Show", shown);
    }
}
