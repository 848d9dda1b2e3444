using System.Text;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.OpenData;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Proof;

/// <summary>The very bytes with which anybody can check what was public.</summary>
public sealed class LedgerController(PublishedPolicies policies, PublicLedger ledger) : OpenController
{
    private const string Nothing = "-";

    /// <summary>The content of an edition, byte for byte as it was published.</summary>
    [Read(SiteMap.EditionContent)]
    public async Task<IActionResult> Content(string ward, int year, int number, CancellationToken cancellation) =>
        await policies.ContentAsync(ward, year, number, cancellation) is { } bytes
            ? File(bytes, "application/json; charset=utf-8")
            : NotFound();

    /// <summary>The whole ledger: two lines for each, what is sealed in the chain, and the words whose seal stands in it.</summary>
    [Read(SiteMap.Ledger)]
    public async Task<IActionResult> Ledger(CancellationToken cancellation)
    {
        var text = new StringBuilder();

        await foreach (var line in ledger.AllAsync().WithCancellation(cancellation))
        {
            text.Append(line.Text).Append('\n').Append(line.WordsText ?? Nothing).Append('\n');
        }

        return Content(text.ToString(), "text/plain; charset=utf-8");
    }
}
