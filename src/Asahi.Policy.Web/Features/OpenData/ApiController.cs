using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.OpenData;
using Asahi.Policy.Web.Site.Replies;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.OpenData;

/// <summary>The record for programs that ask for one thing at a time. What is not
/// there is answered as a problem (RFC 9457) by the page of errors.</summary>
[Kept(RefusesOthers = true)]
[KnownParameters(AskedState.Field)]
public sealed class ApiController(PublishedPolicies policies, DataFiles files, SiteSettings site) : OpenController
{
    private const string JsonType = "application/json; charset=utf-8";

    [Read(SiteMap.ApiDescription)]
    public IActionResult Describe() => Give(ApiDescription.Of(site.RootOf(Request)).ToJsonString(OpenJson.Readable), JsonType);

    [Read(SiteMap.ApiPolicies)]
    public async Task<IActionResult> List(CancellationToken cancellation) =>
        Give(
            OpenJson.Write(new OpenSummaries(
            [
                .. (await policies.RecordAsync(cancellation)).Current
                    .Where(it => it.Outline is not null)
                    .Select(files.Summary),
            ])),
            JsonType);

    [Read(SiteMap.ApiPolicy)]
    public async Task<IActionResult> Show(string ward, int year, CancellationToken cancellation) =>
        await policies.FindAsync(ward, year, cancellation) is { } edition ? Give(files.Json(edition)) : NotFound();

    [Read(SiteMap.ApiItem)]
    public async Task<IActionResult> Item(string ward, int year, string code, CancellationToken cancellation)
    {
        if (await policies.FindAsync(ward, year, cancellation) is not { } edition)
        {
            return NotFound();
        }

        if (files.Record(edition).Find(ItemCode.Parse(code)) is not { } item)
        {
            return this.LeadOn(edition, ItemCode.Parse(code));
        }

        var content = OpenJson.Write(item);

        return Give(content, JsonType, $"\"{edition.Tag}.{Domain.Editions.EditionContent.Hash(content)[..16]}\"");
    }
}
