using Asahi.Policy.Data.Published;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.OpenData;
using Asahi.Policy.Web.Site.Replies;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.OpenData;

/// <summary>The record as data: of a year, of one edition for good, and of all years together.</summary>
public sealed class OpenDataController(PublishedPolicies policies, DataFiles files, WholeFiles whole) : OpenController
{
    [Read(SiteMap.PolicyData)]
    public Task<IActionResult> Whole(string ward, int year, CancellationToken cancellation) =>
        GiveAsync(ward, year, null, files.Json, cancellation);

    [Read(SiteMap.PolicyFields)]
    public Task<IActionResult> Fields(string ward, int year, CancellationToken cancellation) =>
        GiveAsync(ward, year, null, edition => files.Table(edition, OpenTables.Fields), cancellation);

    [Read(SiteMap.PolicyTable)]
    public Task<IActionResult> Table(string ward, int year, string table, CancellationToken cancellation) =>
        GiveAsync(ward, year, null, edition => files.Table(edition, table), cancellation);

    [Read(SiteMap.EditionData)]
    public Task<IActionResult> WholeOfEdition(string ward, int year, int number, CancellationToken cancellation) =>
        GiveAsync(ward, year, number, files.Json, cancellation);

    [Read(SiteMap.EditionFields)]
    public Task<IActionResult> FieldsOfEdition(string ward, int year, int number, CancellationToken cancellation) =>
        GiveAsync(ward, year, number, edition => files.Table(edition, OpenTables.Fields), cancellation);

    [Read(SiteMap.EditionTable)]
    public Task<IActionResult> TableOfEdition(string ward, int year, int number, string table, CancellationToken cancellation) =>
        GiveAsync(ward, year, number, edition => files.Table(edition, table), cancellation);

    [Read(SiteMap.AllData)]
    [NotKept]
    public Task<IActionResult> All(CancellationToken cancellation) => GiveAllAsync("all.json", cancellation);

    [Read(SiteMap.AllFields)]
    [NotKept]
    public Task<IActionResult> AllFields(CancellationToken cancellation) => GiveAllAsync("all.csv", cancellation);

    [Read(SiteMap.AllTables)]
    [NotKept]
    public Task<IActionResult> AllTables(CancellationToken cancellation) => GiveAllAsync("all.xlsx", cancellation);

    [Read(SiteMap.AllTable)]
    [NotKept]
    public Task<IActionResult> AllTable(string table, CancellationToken cancellation) =>
        GiveAllAsync(DataFiles.NameOfAll(table), cancellation);

    private async Task<IActionResult> GiveAllAsync(string name, CancellationToken cancellation) =>
        Give(await whole.OfAsync(await policies.RecordAsync(cancellation), cancellation), name);

    private async Task<IActionResult> GiveAsync(
        string ward,
        int year,
        int? number,
        Func<PublishedEdition, DataFile> file,
        CancellationToken cancellation)
    {
        var edition = number is { } one
            ? await policies.FindAsync(ward, year, one, cancellation)
            : await policies.FindAsync(ward, year, cancellation);

        return edition is null ? NotFound() : Give(file(edition), isFormer: !edition.IsCurrent);
    }
}
