using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Pdf;
using Asahi.Policy.Web.Site.Files;
using Asahi.Policy.Web.Site.OpenData;
using Asahi.Policy.Web.Site.Replies;

namespace Asahi.Policy.Web.Features.Forms;

/// <summary>Makes the files of all public editions that are not there yet, in the background, so that the first reader need not wait. What
/// fails is tried
/// again after a while; the edition is public all the same.</summary>
internal sealed partial class FormFileWorker(
    IServiceScopeFactory scopes,
    WholeFiles whole,
    DataMarks marks,
    FormFiles files,
    FormSet forms,
    FormContexts contexts,
    UnprintableLetters letters,
    FilesMade news,
    NewEditions editions,
    WriteGate gate,
    IConfiguration settings,
    ILogger<FormFileWorker> log) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (settings.GetValue("Files:Ahead", true) && gate.Obstacle is null && !stoppingToken.IsCancellationRequested)
        {
            await MakeAllAsync(stoppingToken);
            await editions.WaitAsync(_pause, stoppingToken);
        }
    }

    private async Task MakeAllAsync(CancellationToken cancellation)
    {
        try
        {
            await MakeWholeAsync(cancellation);

            foreach (var (edition, file) in await MissingAsync(cancellation))
            {
                await MakeAsync(edition, file, cancellation);
            }
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested)
        {
            LogBroken(broken); // a database that does not answer: pages go on, and so does this after the pause
        }
    }

    private async Task MakeWholeAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var policies = scope.ServiceProvider.GetRequiredService<PublishedPolicies>();
            var record = await policies.RecordAsync(cancellation);
            await whole.OfAsync(record, cancellation);
            await marks.CompleteAsync(policies, record, cancellation);
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested)
        {
            LogBroken(broken); // a full disk, for instance: the forms are made all the same
        }
    }

    private async Task MakeAsync(PublishedEdition edition, OfficialFile file, CancellationToken cancellation)
    {
        try
        {
            await files.MakeAsync(edition, file, cancellation);
        }
        catch (Exception failed) when (failed is PdfFailedException or FileNotKeptException)
        {
            LogFailure(edition.Policy.Ward.Code, edition.Policy.FiscalYear, file.Name, failed.Message);
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested)
        {
            LogBroken(broken); // one file that cannot be made does not keep the others from being made
        }
    }

    // Once for an edition and a run of the portal: fonts may have been installed in between.
    private async Task LookAsync(PublishedEdition edition, CancellationToken cancellation)
    {
        try
        {
            letters.Set(edition, await forms.UnprintableAsync(contexts.Plain(edition), cancellation));
            news.Tell();

            foreach (var letter in letters.Of(edition))
            {
                LogUnprintable(
                    letter.Name,
                    edition.Policy.Ward.Code,
                    edition.Policy.FiscalYear,
                    edition.Number,
                    string.Join('、', letter.Places));
            }
        }
        catch (PdfFailedException failed)
        {
            LogFailure(edition.Policy.Ward.Code, edition.Policy.FiscalYear, "PDF", failed.Message); // workbooks are made all the same
        }
    }

    private async Task<IReadOnlyList<(PublishedEdition Edition, OfficialFile File)>> MissingAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var stored = scope.ServiceProvider.GetRequiredService<PublishedFiles>();
        var missing = new List<(PublishedEdition, OfficialFile)>();

        await foreach (var edition in scope.ServiceProvider.GetRequiredService<PublishedPolicies>().AllAsync(cancellation))
        {
            var names = (await stored.ListAsync(edition.Id, edition.Veil, cancellation)).Select(file => file.Name).ToHashSet();

            if (forms.Obstacle is null && !letters.Knows(edition))
            {
                await LookAsync(edition, cancellation);
            }

            missing.AddRange(OfficialFile.AllOf(edition.Policy.Era)
                .Where(file => !names.Contains(file.Name) && !edition.Veil.Hides(file.Name))
                .Where(file => forms.Obstacle is null || !file.NeedsFonts(edition.Policy))
                .Select(file => (edition, file)));
        }

        return missing;
    }

    [LoggerMessage(LogLevel.Warning, "{File} of {Ward} {Year} could not be made: {Reason}")]
    private partial void LogFailure(string ward, int year, string file, string reason);

    [LoggerMessage(LogLevel.Warning, "No font has {Letter}: printed as 〓 in {Ward} {Year} edition {Number} ({Places})")]
    private partial void LogUnprintable(string letter, string ward, int year, int number, string places);

    [LoggerMessage(LogLevel.Error, "Files of editions could not be made; they are tried again later")]
    private partial void LogBroken(Exception broken);
}
