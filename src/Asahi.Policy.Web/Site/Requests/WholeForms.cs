using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Web.Site.Unsaved;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;

namespace Asahi.Policy.Web.Site.Requests;

/// <summary>A form is read once and for all before anybody works with it. One that is too large or broken
/// off is answered in words; left to the check of its token, it would be taken for a forgery.</summary>
internal sealed class WholeForms(RequestDelegate next)
{
    /// <summary>The largest body of a request.</summary>
    public const int Largest = 256 * 1024;

    /// <summary>The largest body where entries are typed: five texts of full length take 450 KB, nine bytes for a letter.</summary>
    public const int LargestEntry = 1024 * 1024;

    /// <summary>The most fields of a form: thirty rows of a plan with what two people say of each cell, or a year of some hundred
    /// items.</summary>
    public const int MostFields = 1_024;

    /// <summary>The largest body of a grid: some hundred items with texts of half their greatest length.</summary>
    public const int LargestGrid = 8 * 1024 * 1024;

    /// <summary>The most fields of a grid: four hundred lines with eight cells each, or half of them with an answer to each cell that two
    /// people changed.</summary>
    public const int MostGridFields = 4_096;

    private const string Token = "__RequestVerificationToken";

    public async Task InvokeAsync(HttpContext context, SentForm sent, FormSeal seal)
    {
        // The page that says what is wrong comes by here as well, with the same form.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is null && await FaultAsync(context.Request, sent, seal) is { } status)
        {
            context.Response.StatusCode = status;
        }
        else
        {
            await next(context);
        }
    }

    // No field of ours is called so, and what reads such names looks for the other bracket.
    private static bool HasOpenBracket(string name)
    {
        var opened = name.LastIndexOf('[');

        return opened >= 0 && !name.AsSpan(opened).Contains(']');
    }

    // What the door takes is what the server takes there as well, whether or not a body says its length.
    private static long MostOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? Largest;

    private static IEnumerable<KeyValuePair<string, string>> Words(IFormCollection form) => form
        .Where(field => field.Key is not (Token or FormSeal.Ticket or SentForms.Touched))
        .OrderBy(field => field.Key, StringComparer.Ordinal)
        .SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? ""));

    private static string? ScratchOf(HttpContext context, FormTicket? ticket) =>
        ticket?.Person is { } person && person == context.Features.Get<SignedIn>()?.Actor.Id ? ticket.Form : null;

    private static async Task<int?> FaultAsync(HttpRequest request, SentForm sent, FormSeal seal)
    {
        if (request.ContentLength > MostOf(request.HttpContext))
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        try
        {
            if (request.HasFormContentType && request.HttpContext.GetEndpoint() is not null)
            {
                var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);

                sent.Tell(Words(form));

                if (seal.OpenTicket(form[FormSeal.Ticket]) is { } ticket && ScratchOf(request.HttpContext, ticket) is { } scratch)
                {
                    var typed = SentForms.TypedIn(ticket, form);
                    sent.Scratch = scratch;
                    sent.Knows = (field, kept) => typed.Contains(field)
                        || ticket[field] is not { } shown
                        || ValueDigest.Of(kept) == shown.Shown;
                }

                return form.Keys.Any(HasOpenBracket) ? StatusCodes.Status400BadRequest : null;
            }

            return null;
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode;
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidDataException or NotSupportedException)
        {
            // Broken off, more fields than any form of ours has, NUL among the letters, letters written in UTF-7.
            return StatusCodes.Status400BadRequest;
        }
    }
}
