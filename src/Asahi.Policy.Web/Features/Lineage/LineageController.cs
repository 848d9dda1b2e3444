using System.Globalization;
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
            refused => AgainAsync(
                year,
                refused,
                new(
                    StaffMap.ToLineage(ward, year),
                    "選んだ候補を確定する",
                    Fields(input.Version, input.Against, [.. (input.Confirm ?? []).Select(it => ("confirm", (string?)it))])),
                cancellation));

    [HttpPost(StaffMap.LineageRest)]
    public async Task<IActionResult> Rest(string ward, int year, RestInput input, CancellationToken cancellation) => await EndAsync(
        await commands.RestAsync(Actor, year, input, cancellation),
        _ => StaffMap.ToLineage(ward, year),
        refused => AgainAsync(
            year,
            refused,
            new(StaffMap.ToLineageRest(ward, year), "残りを「新規」で確定する", Fields(input.Version, input.Against)),
            cancellation));

    [HttpPost(StaffMap.LineageEnded)]
    public async Task<IActionResult> End(string ward, int year, string code, EndedInput input, CancellationToken cancellation) =>
        await EndAsync(
            await commands.EndAsync(Actor, year, ItemCode.Parse(code), input, cancellation),
            _ => StaffMap.ToLineage(ward, year),
            refused => AgainAsync(
                year,
                refused,
                new(
                    StaffMap.ToLineageEnded(ward, year, ItemCode.Parse(code)),
                    $"前の年度の {code} を「終了」で確定する",
                    Fields(input.Version, input.Against, ("ended", "true"))),
                cancellation));

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
            async refused => (refused.Reason, await queries.ItemAsync(Actor, year, item, cancellation)) switch
            {
                (_, null) => null,
                (Reason.Unconfirmed, { } page) => Ask(page.Frame, year, refused, new(
                    StaffMap.ToLineageItem(ward, year, item),
                    $"{item} のつながりを「{Enum.Parse<LineageKind>(input.Kind!).Name()}」で保存する",
                    Fields(
                        input.Version,
                        input.Against,
                        [("kind", input.Kind), .. input.Codes.Select(former => ("former", (string?)former.ToString()))]))),
                (_, { } page) => View("Item", page with
                {
                    Frame = page.Frame with { HasErrors = true },
                    Faults = refused.Faults,
                    Kind = Enum.TryParse<LineageKind>(input.Kind, out var kind) ? kind : null,
                    Chosen = [.. input.Codes],
                    IsUndecided = input.Kind is ItemLineagePage.Undecided,
                }),
            });
    }

    protected override string? Words(Done done) => "年度のつながりを保存しました";

    private async Task<ViewResult?> AgainAsync(int year, Refused refused, Sent sent, CancellationToken cancellation) =>
        (refused.Reason, await queries.YearAsync(Actor, year, cancellation)) switch
        {
            (_, null) => null,
            (Reason.Unconfirmed, { } page) => Ask(page.Frame, year, refused, sent),
            (_, { } page) => View("Year", page with { Frame = page.Frame with { HasErrors = true }, Faults = refused.Faults }),
        };

    private ViewResult Ask(StaffFrame frame, int year, Refused refused, Sent sent) => View("Ask", new LineageAskPage(
        frame with { Title = "年度のつながりを確かめてください" },
        sent.Deed,
        [.. refused.Faults.Select(fault => fault.Message)],
        sent.Address,
        StaffMap.ToLineage(Actor.WardCode, year),
        sent.Fields));

    private static IReadOnlyList<(string Name, string? Value)> Fields(
        int? version,
        string? against,
        params IReadOnlyList<(string Name, string? Value)> others) =>
        [("version", version?.ToString(CultureInfo.InvariantCulture)), ("against", against), .. others];

    private sealed record Sent(string Address, string Deed, IReadOnlyList<(string Name, string? Value)> Fields);
}
