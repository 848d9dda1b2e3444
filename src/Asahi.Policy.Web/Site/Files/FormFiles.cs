using System.Collections.Concurrent;
using Asahi.Policy.Data;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Forms.Eras.Reiwa3;
using Asahi.Policy.Forms.Html;
using Asahi.Policy.Forms.Pdf;
using Asahi.Policy.Forms.Xlsx;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>The files of an edition's forms: made once, kept, and from then on served as stored.</summary>
public sealed class FormFiles(IServiceScopeFactory scopes, IPdfPrinter printer, SiteSettings site, IHostApplicationLifetime life) : IAsyncDisposable
{
    // What is being made right now: whoever asks for it meanwhile waits for the same.
    private readonly ConcurrentDictionary<string, Lazy<Task<StoredFile>>> _making = new();

    /// <summary>The name of a file within its edition.</summary>
    public static string Name(FormFormat format) => $"forms/5.{format.Extension()}";

    /// <summary>The stored file; made now when it is not there.</summary>
    /// <exception cref="PdfFailedException">It cannot be made at the moment.</exception>
    public async Task<StoredFile> GetAsync(PublishedEdition edition, FormFormat format, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();

        if (await scope.ServiceProvider.GetRequiredService<PublishedFiles>().ReadAsync(edition.Id, Name(format), cancellation) is { } stored)
        {
            return stored;
        }

        var key = $"{edition.Id}/{Name(format)}";

        return await _making.GetOrAdd(key, _ => new Lazy<Task<StoredFile>>(() => MakeAndKeepAsync(key, edition, format))).Value.WaitAsync(cancellation);
    }

    /// <summary>The files of an edition as its pages offer them.</summary>
    public async Task<IReadOnlyList<FormFileLine>> LinesAsync(PublishedEdition edition, FormWays ways, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<PublishedFiles>().ListAsync(edition.Id, cancellation);

        return
        [
            .. Enum.GetValues<FormFormat>().Select(format => new FormFileLine(
                format,
                ways.File(format),
                stored.FirstOrDefault(file => file.Name == Name(format)),
                format == FormFormat.Pdf ? printer.Obstacle : null,
                edition.IsCurrent)),
        ];
    }

    /// <summary>Waits until nothing is being made any more; the printer stops its browser when the portal stops.</summary>
    public async ValueTask DisposeAsync() =>
        await Task.WhenAll(_making.Values.Select(making => making.Value)).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    // Tied to the life of the portal, not to the visitor who happened to ask first.
    private async Task<StoredFile> MakeAndKeepAsync(string key, PublishedEdition edition, FormFormat format)
    {
        await Task.Yield();

        try
        {
            var made = await MakeAsync(edition, format, life.ApplicationStopping);
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<EditionFiles>().KeepAsync(edition.Id, Name(format), made, life.ApplicationStopping);

            return (await scope.ServiceProvider.GetRequiredService<PublishedFiles>().ReadAsync(edition.Id, Name(format), life.ApplicationStopping))!;
        }
        finally
        {
            _making.TryRemove(key, out _); // what failed is tried again by the next who asks
        }
    }

    private async Task<byte[]> MakeAsync(PublishedEdition edition, FormFormat format, CancellationToken cancellation)
    {
        var stamp = Stamps.Of(edition, site);
        var sheet = Form5.Compose(edition.Policy, stamp);
        var title = $"{edition.Policy.Title} {Form5.Title}";

        return format switch
        {
            FormFormat.Pdf => await printer.PrintAsync(PrintDocument.Of(sheet, title), cancellation),
            FormFormat.Xlsx => SheetXlsx.Draw(sheet, Form5Data.Compose(edition.Policy, stamp), title),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
    }
}
