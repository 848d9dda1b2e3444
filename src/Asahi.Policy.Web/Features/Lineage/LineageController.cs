using Asahi.Policy.Data.Changes;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Lineage;

/// <summary>Which item of the former year an item comes from: the program proposes, general affairs says.</summary>
[Duties(Duty.GeneralAffairs)]
public sealed class LineageController(LineageQueries queries, LineageCommands commands) : StaffController
{
    // What joins the years is logged of the year.
    protected override LoggedSubject Logged => new();

    [Read(StaffMap.Lineage)]
    public async Task<IActionResult> Year(string ward, int year, CancellationToken cancellation) =>
        await queries.YearAsync(Actor, year, cancellation) is { } page ? View(page) : NotFound();

    [HttpPost(StaffMap.Lineage)]
    public async Task<IActionResult> Confirm(string ward, int year, ProposalsInput input, CancellationToken cancellation) =>
        await EndAsync(
            await commands.ConfirmAsync(Actor, year, input, cancellation),
            _ => StaffMap.ToLineage(ward, year),
            refused => AgainAsync(year, refused, cancellation));

    [HttpPost(StaffMap.LineageRest)]
    public async Task<IActionResult> Rest(string ward, int year, RestInput input, CancellationToken cancellation) => await EndAsync(
        await commands.RestAsync(Actor, year, input, cancellation),
        _ => StaffMap.ToLineage(ward, year),
        refused => AgainAsync(year, refused, cancellation));

    [HttpPost(StaffMap.LineageEnded)]
    public async Task<IActionResult> End(string ward, int year, string code, EndedInput input, CancellationToken cancellation) =>
        await EndAsync(
            await commands.EndAsync(Actor, year, ItemCode.Parse(code), input, cancellation),
            _ => StaffMap.ToLineage(ward, year),
            refused => AgainAsync(year, refused, cancellation));

    [Read(StaffMap.LineageItem)]
    public async Task<IActionResult> Item(string ward, int year, string code, CancellationToken cancellation) =>
        await queries.ItemAsync(Actor, year, ItemCode.Parse(code), cancellation) is { } page ? View(page) : NotFound();

    [HttpPost(StaffMap.LineageItem)]
    public async Task<IActionResult> Join(string ward, int year, string code, JoinInput input, CancellationToken cancellation)
    {
        var item = ItemCode.Parse(code);

        return await EndAsync(
            await commands.JoinAsync(Actor, year, item, input, cancellation),
            _ => StaffMap.ToLineage(ward, year),
            async refused => await queries.ItemAsync(Actor, year, item, cancellation) is not { } page
                ? null
                : View("Item", page with
                {
                    Frame = page.Frame with { HasErrors = true },
                    Faults = refused.Faults,
                    Kind = Enum.TryParse<LineageKind>(input.Kind, out var kind) ? kind : null,
                    Chosen = [.. input.Codes],
                    IsUndecided = input.Kind is ItemLineagePage.Undecided,
                }));
    }

    protected override string? Words(Done done) => "年度のつながりを保存しました";

    private async Task<ViewResult?> AgainAsync(int year, Refused refused, CancellationToken cancellation) =>
        await queries.YearAsync(Actor, year, cancellation) is { } page
            ? View("Year", page with { Frame = page.Frame with { HasErrors = true }, Faults = refused.Faults })
            : null;
}
