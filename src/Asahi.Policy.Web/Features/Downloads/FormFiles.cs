using Asahi.Policy.Data;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Forms.Eras.Reiwa3;
using Asahi.Policy.Forms.Html;
using Asahi.Policy.Forms.Pdf;
using Asahi.Policy.Forms.Xlsx;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Downloads;

/// <summary>The files of an edition's forms: made once, kept, and from then on served as stored.</summary>
public sealed class FormFiles(IServiceScopeFactory scopes, IPdfPrinter printer, SiteSettings site) : IDisposable
{
    private readonly SemaphoreSlim _making = new(1, 1);

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

        await _making.WaitAsync(cancellation);

        try
        {
            if (await files.ReadAsync(edition.Id, Name(format), cancellation) is { } madeMeanwhile)
            {
                return madeMeanwhile;
            }

            var made = await MakeAsync(edition, format, cancellation);
            await scope.ServiceProvider.GetRequiredService<EditionFiles>().KeepAsync(edition.Id, Name(format), made, cancellation);

            return made;
        }
        finally
        {
            _making.Release();
        }
    }

    public void Dispose() => _making.Dispose();

    private async Task<byte[]> MakeAsync(PublishedEdition edition, string format, CancellationToken cancellation)
    {
        var stamp = Stamps.Of(edition, site);
        var sheet = Form5.Compose(edition.Policy, stamp);
        var title = $"{edition.Policy.Title} {Form5.Title}";

        return format == "xlsx"
            ? SheetXlsx.Draw(sheet, Form5Data.Compose(edition.Policy, stamp), title)
            : await printer.PrintAsync(PrintDocument.Of(sheet, title), cancellation);
    }
}
