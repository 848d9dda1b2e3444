using System.Collections.Concurrent;
using Asahi.Policy.Data;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Forms.Eras.Reiwa3;
using Asahi.Policy.Forms.Html;
using Asahi.Policy.Forms.Pdf;
using Asahi.Policy.Forms.Xlsx;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Downloads;

/// <summary>The files of an edition's forms: made once, kept, and from then on served as stored.</summary>
public sealed class FormFiles(IServiceScopeFactory scopes, IPdfPrinter printer, SiteSettings site)
{
    // What is being made right now: whoever asks for it meanwhile waits for the same.
    private readonly ConcurrentDictionary<string, Task<byte[]>> _making = new();

    /// <summary>The formats that every form is offered in.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["pdf", "xlsx"];

    /// <summary>The name of a file within its edition.</summary>
    public static string Name(string format) => $"forms/5.{format}";

    /// <summary>The stored file; made now when it is not there.</summary>
    /// <exception cref="PdfFailedException">It cannot be made at the moment.</exception>
    public async Task<byte[]> GetAsync(PublishedEdition edition, string format, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var files = scope.ServiceProvider.GetRequiredService<PublishedFiles>();

        if (await files.ReadAsync(edition.Id, Name(format), cancellation) is { } stored)
        {
            return stored;
        }

        return await _making.GetOrAdd($"{edition.Id}/{format}", key => MakeAndKeepAsync(key, edition, format)).WaitAsync(cancellation);
    }

    // Not tied to the visitor who happened to ask first.
    private async Task<byte[]> MakeAndKeepAsync(string key, PublishedEdition edition, string format)
    {
        await Task.Yield();

        try
        {
            var made = await MakeAsync(edition, format);
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<EditionFiles>().KeepAsync(edition.Id, Name(format), made);

            // Somebody may have kept one a moment before: what is stored is what counts.
            return await scope.ServiceProvider.GetRequiredService<PublishedFiles>().ReadAsync(edition.Id, Name(format)) ?? made;
        }
        finally
        {
            _making.TryRemove(key, out _);
        }
    }

    private async Task<byte[]> MakeAsync(PublishedEdition edition, string format)
    {
        var stamp = Stamps.Of(edition, site);
        var sheet = Form5.Compose(edition.Policy, stamp);
        var title = $"{edition.Policy.Title} {Form5.Title}";

        return format == "xlsx"
            ? SheetXlsx.Draw(sheet, Form5Data.Compose(edition.Policy, stamp), title)
            : await printer.PrintAsync(PrintDocument.Of(sheet, title));
    }
}
