using System.Globalization;
using Asahi.Policy.Data.Importing;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Publishing.Withdrawing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Asahi.Policy.Web.Site.Withdrawn;

/// <summary>What was withdrawn is gone, and not simply not found: its address says so, with the day and the reason, whichever door was
/// asked.</summary>
internal sealed class TellWithdrawn(PublishedPolicies policies) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context is { Controller: PublicController, Result: StatusCodeResult { StatusCode: StatusCodes.Status404NotFound } }
            && await FindAsync(context) is { } stone)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status410Gone);
            context.HttpContext.Features.Set(WithdrawnWords.Of(stone));
        }

        await next();
    }

    private async Task<Tombstone?> FindAsync(ResultExecutingContext context)
    {
        var route = context.RouteData.Values;

        if (route["ward"]?.ToString() is not { } ward)
        {
            return null;
        }

        var record = await policies.RecordAsync(context.HttpContext.RequestAborted);

        if (!int.TryParse(route["year"]?.ToString(), CultureInfo.InvariantCulture, out var year))
        {
            // Nothing of the ward is public any more.
            return record.Current.Any(it => it.Ward == ward)
                ? null
                : record.Tombstones.FirstOrDefault(it => it.Ward == ward && it.WasCurrent);
        }

        var stones = record.TombstonesOf(ward, year).ToList();

        if (stones.Count == 0)
        {
            return null;
        }

        if (record.CurrentNumber(ward, year) == 0)
        {
            return stones.FirstOrDefault(it => it.WasCurrent);
        }

        // The very bytes say the item, too.
        return OfEdition(stones, route) ?? OfItem(stones, route) ?? OfFile(stones, route)
            ?? ($"/{context.ActionDescriptor.AttributeRouteInfo?.Template?.TrimStart('/')}" == SiteMap.EditionContent
                ? stones.FirstOrDefault(it => it.Part.Kind == WithdrawnKind.Item)
                : null);
    }

    private static Tombstone? OfEdition(IReadOnlyList<Tombstone> stones, RouteValueDictionary route)
    {
        HashSet<string?> asked = [route["number"]?.ToString(), route["from"]?.ToString(), route["to"]?.ToString()];

        return stones.FirstOrDefault(it => it.Part.Kind == WithdrawnKind.Edition && asked.Contains(it.Part.Name));
    }

    // With the item went all below it. Its number is that of its label, as it was then.
    private static Tombstone? OfItem(IReadOnlyList<Tombstone> stones, RouteValueDictionary route) => route["code"]?.ToString() is { } code
        ? stones.FirstOrDefault(it => it.Code is { } gone && (code == gone || code.StartsWith($"{gone}-", StringComparison.Ordinal)))
        : null;

    private static Tombstone? OfFile(IReadOnlyList<Tombstone> stones, RouteValueDictionary route)
    {
        var (form, format, source) = (route["form"]?.ToString(), route["format"]?.ToString(), route["file"]?.ToString());
        var name = source is not null ? SourceFileNames.Of(source)
            : format is null ? null
            : form is null ? $"forms.{format}"
            : $"forms/{form}.{format}";

        // A document says what was withdrawn of any item.
        return name is null ? null
            : stones.FirstOrDefault(it => it.Part == WithdrawnPart.OfFile(name))
                ?? (source is null ? null : stones.FirstOrDefault(it => it.Part.Kind == WithdrawnKind.Item));
    }
}
