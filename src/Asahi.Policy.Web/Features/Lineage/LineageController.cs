using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Entry;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Lineage;

/// <summary>Which item of the former year an item comes from: the program proposes, general affairs says.</summary>
[Duties(Duty.GeneralAffairs)]
public sealed class LineageController(LineageQueries queries, LineageCommands commands) : StaffController
{
    [Read(StaffMap.Lineage)]
    public async Task<IActionResult> Year(string ward, int year, bool done, CancellationToken cancellation) =>
        await queries.YearAsync(Actor, year, cancellation) is { } page ? View(page with { Done = done }) : NotFound();

    [HttpPost(StaffMap.Lineage)]
    public async Task<IActionResult> Confirm(string ward, int year, ProposalsInput input, CancellationToken cancellation)
    {
        var outcome = await commands.ConfirmAsync(Actor, year, input, cancellation);

        return outcome.Address is { } address ? LocalRedirect(address)
            : await queries.YearAsync(Actor, year, cancellation) is { } page
                ? Again(
                    outcome,
                    View("Year", page with { Frame = page.Frame with { HasErrors = true }, Faults = [new Fault("items", outcome.Fault!)] }))
                : NotFound();
    }

    [HttpPost(StaffMap.LineageEnded)]
    public async Task<IActionResult> End(string ward, int year, string code, EndedInput input, CancellationToken cancellation)
    {
        var outcome = await commands.EndAsync(Actor, year, ItemCode.Parse(code), input, cancellation);

        return outcome.Address is { } address ? LocalRedirect(address)
            : await queries.YearAsync(Actor, year, cancellation) is { } page
                ? Again(
                    outcome,
                    View("Year", page with { Frame = page.Frame with { HasErrors = true }, Faults = [new Fault("gone", outcome.Fault!)] }))
                : NotFound();
    }

    [Read(StaffMap.LineageItem)]
    public async Task<IActionResult> Item(string ward, int year, string code, CancellationToken cancellation) =>
        await queries.ItemAsync(Actor, year, ItemCode.Parse(code), cancellation) is { } page ? View(page) : NotFound();

    [HttpPost(StaffMap.LineageItem)]
    public async Task<IActionResult> Join(string ward, int year, string code, JoinInput input, CancellationToken cancellation)
    {
        var item = ItemCode.Parse(code);
        var outcome = await commands.JoinAsync(Actor, year, item, input, cancellation);

        if (outcome.Address is { } address)
        {
            return LocalRedirect(address);
        }

        return await queries.ItemAsync(Actor, year, item, cancellation) is { } page
            ? Again(outcome, View("Item", page with
            {
                Frame = page.Frame with { HasErrors = true },
                Faults = [new Fault("kind", outcome.Fault!)],
                Kind = Enum.TryParse<LineageKind>(input.Kind, out var kind) ? kind : null,
                Chosen = [.. input.Codes],
                IsUndecided = input.Kind is ItemLineagePage.Undecided,
            }))
            : NotFound();
    }

    private ViewResult Again(LineageOutcome outcome, ViewResult view)
    {
        Response.StatusCode = outcome.IsStale ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;

        return view;
    }
}
