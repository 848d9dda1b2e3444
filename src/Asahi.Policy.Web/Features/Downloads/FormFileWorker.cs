using Asahi.Policy.Data.Published;
using Asahi.Policy.Forms.Pdf;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Files;

namespace Asahi.Policy.Web.Features.Downloads;

/// <summary>Makes the files of all public editions that are not there yet, in the background, so that the first reader need not wait. What fails is tried
/// again after a while; the edition is public all the same.</summary>
internal sealed partial class FormFileWorker(IServiceScopeFactory scopes, FormFiles files, IPdfPrinter printer, NewEditions editions, ILogger<FormFileWorker> log) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await MakeAllAsync(stoppingToken);
            await editions.WaitAsync(_pause, stoppingToken);
        }
    }

    private async Task MakeAllAsync(CancellationToken cancellation)
    {
        try
        {
            foreach (var (edition, format) in await MissingAsync(cancellation))
            {
                await MakeAsync(edition, format, cancellation);
            }
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested)
        {
            LogBroken(broken); // a database that does not answer: pages go on, and so does this after the pause
        }
    }

    private async Task MakeAsync(PublishedEdition edition, FormFormat format, CancellationToken cancellation)
    {
        try
        {
            await files.GetAsync(edition, format, cancellation);
        }
        catch (PdfFailedException failed)
        {
            LogFailure(edition.Policy.Ward.Code, edition.Policy.FiscalYear, format, failed.Message);
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested)
        {
            LogBroken(broken); // one file that cannot be made does not keep the others from being made
        }
    }

    private async Task<IReadOnlyList<(PublishedEdition Edition, FormFormat Format)>> MissingAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var stored = scope.ServiceProvider.GetRequiredService<PublishedFiles>();
        var missing = new List<(PublishedEdition, FormFormat)>();

        foreach (var edition in await scope.ServiceProvider.GetRequiredService<PublishedPolicies>().AllAsync(cancellation))
        {
            var names = (await stored.ListAsync(edition.Id, cancellation)).Select(file => file.Name).ToHashSet();
            missing.AddRange(Enum.GetValues<FormFormat>()
                .Where(format => !names.Contains(FormFiles.Name(format)) && (format != FormFormat.Pdf || printer.Obstacle is null))
                .Select(format => (edition, format)));
        }

        return missing;
    }

    [LoggerMessage(LogLevel.Warning, "Form 5 of {Ward} {Year} could not be made as {Format}: {Reason}")]
    private partial void LogFailure(string ward, int year, FormFormat format, string reason);

    [LoggerMessage(LogLevel.Error, "Files of editions could not be made; they are tried again later")]
    private partial void LogBroken(Exception broken);
}
