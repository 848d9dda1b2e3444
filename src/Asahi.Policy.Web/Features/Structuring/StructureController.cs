using Asahi.Policy.Data.Changes;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Structuring;

/// <summary>Which items a year has, and where they stand: general affairs says.</summary>
[Duties(Duty.GeneralAffairs)]
public sealed class StructureController(StructureQueries queries, StructureCommands commands) : StaffController
{
    // An item is named by its key here, and whatever happens to one may happen to others.
    protected override LoggedSubject Logged => new();

    [Read(StaffMap.Structure)]
    public async Task<IActionResult> Show(string ward, int year, CancellationToken cancellation) =>
        await queries.YearAsync(Actor, year, cancellation) is { } page ? View(page) : NotFound();

    [Read(StaffMap.StructureItem)]
    public async Task<IActionResult> Item(string ward, int year, string item, CancellationToken cancellation) =>
        await queries.ItemAsync(Actor, year, item, cancellation) is { } page ? View(page) : NotFound();

    [HttpPost(StaffMap.StructureAdd)]
    public async Task<IActionResult> Add(string ward, int year, AddInput input, CancellationToken cancellation) => await EndAsync(
        await commands.AddAsync(Actor, year, input, cancellation),
        _ => input.Under is { Length: > 0 } under ? StaffMap.ToStructureLine(ward, year, under) : StaffMap.ToStructure(ward, year),
        refused => input.Under is { Length: > 0 } under
            ? AgainAsync(year, under, refused, page => page with { Name = input.Name }, cancellation)
            : YearAgainAsync(year, refused, page => page with { Name = input.Name, Level = input.Level }, cancellation));

    [HttpPost(StaffMap.StructureOrder)]
    public async Task<IActionResult> Order(
        string ward,
        int year,
        string item,
        OrderInput input,
        CancellationToken cancellation) => await EndAsync(
        await commands.OrderAsync(Actor, year, item, input, cancellation),
        _ => StaffMap.ToStructureLine(ward, year, item),
        refused => YearAgainAsync(year, refused, page => page, cancellation));

    [HttpPost(StaffMap.StructureNumber)]
    public async Task<IActionResult> Number(string ward, int year, string item, NumberInput input, CancellationToken cancellation) =>
        await EndAsync(
            await commands.NumberAsync(Actor, year, item, input, cancellation),
            _ => StaffMap.ToStructureItem(ward, year, item),
            refused => AgainAsync(
                year,
                item,
                refused,
                page => page with { Number = input.Number ?? "", Print = input.Print, Printed = input.Printed },
                cancellation));

    [HttpPost(StaffMap.StructureMove)]
    public async Task<IActionResult> Move(
        string ward,
        int year,
        string item,
        MoveInput input,
        CancellationToken cancellation) => await EndAsync(
        await commands.MoveAsync(Actor, year, item, input, cancellation),
        _ => StaffMap.ToStructureItem(ward, year, item),
        refused => AgainAsync(year, item, refused, page => page with { Above = input.Above }, cancellation));

    [HttpPost(StaffMap.StructureRetire)]
    public async Task<IActionResult> Retire(string ward, int year, string item, RetireInput input, CancellationToken cancellation) =>
        await EndAsync(
            await commands.RetireAsync(Actor, year, item, input, cancellation),
            _ => StaffMap.ToStructureLine(ward, year, item),
            refused => AgainAsync(year, item, refused, page => page with { Reason = input.Reason }, cancellation));

    [HttpPost(StaffMap.StructureRevive)]
    public async Task<IActionResult> Revive(string ward, int year, string item, ReviveInput input, CancellationToken cancellation) =>
        await EndAsync(
            await commands.ReviveAsync(Actor, year, item, input, cancellation),
            _ => StaffMap.ToStructureItem(ward, year, item),
            refused => AgainAsync(year, item, refused, page => page, cancellation));

    protected override string? Words(Done done) => done.What switch
    {
        StructureCommands.Added => "項目を加えました。次に公開する版に入ります",
        StructureCommands.Moved => "番号と並びを保存しました。次に公開する版に入ります",
        StructureCommands.Retired => "項目を取りやめました。次に公開する版から、この項目はなくなります",
        StructureCommands.Revived => "取りやめを取り消しました",
        StructureCommands.Unchanged => "変わったところはありません",
        _ => null,
    };

    private async Task<ViewResult?> YearAgainAsync(
        int year,
        Refused refused,
        Func<StructurePage, StructurePage> typed,
        CancellationToken cancellation) => await queries.YearAsync(Actor, year, cancellation) is { } page
        ? View("Show", typed(page) with
        {
            Frame = page.Frame with { HasErrors = true },
            Faults = page.IsLocked ? [.. refused.Faults.Select(fault => fault with { Field = StructurePage.Head })] : refused.Faults,
        })
        : null;

    // A form is drawn only where it can still be sent: else what was typed stands above.
    private async Task<ViewResult?> AgainAsync(
        int year,
        string item,
        Refused refused,
        Func<StructureItemPage, StructureItemPage> typed,
        CancellationToken cancellation) => await queries.ItemAsync(Actor, year, item, cancellation) is { } page
        ? View("Item", typed(page) with
        {
            Frame = page.Frame with { HasErrors = true },
            Faults = [.. refused.Faults.Select(fault => page.Draws(fault.Field) ? fault : fault with { Field = StructurePage.Head })],
        })
        : null;
}
