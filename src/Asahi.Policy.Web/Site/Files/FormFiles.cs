using System.Collections.Concurrent;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Sqlite;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Pdf;
using Asahi.Policy.Web.Site.Replies;
using Asahi.Policy.Web.Site.Slow;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>The files of an edition's forms: made once, kept, and from then on served as stored.</summary>
public sealed class FormFiles(
    IServiceScopeFactory scopes,
    FormSet forms,
    FormContexts contexts,
    FormFileTroubles troubles,
    UnprintableLetters letters,
    FilesMade news,
    SlowWork slow,
    IHostApplicationLifetime life) : IAsyncDisposable
{
    // What is being made right now: whoever asks for it meanwhile waits for the same.
    private readonly ConcurrentDictionary<string, Lazy<Task<StoredFile>>> _making = new();

    /// <summary>Makes a file that is not there, and keeps it if it is good for good.</summary>
    /// <exception cref="PdfFailedException">It cannot be made at the moment.</exception>
    /// <exception cref="FileNotKeptException">It was made, but there is no room for it.</exception>
    public async Task<StoredFile> MakeAsync(PublishedEdition edition, OfficialFile file, CancellationToken cancellation)
    {
        if (edition.Draft is not null)
        {
            throw new ArgumentException("案のファイルは、保管しません。", nameof(edition));
        }

        var key = $"{edition.Id}/{edition.Tag}/{file.Name}";

        return await _making.GetOrAdd(key, _ => new Lazy<Task<StoredFile>>(() => MakeAndKeepAsync(key, edition, file)))
            .Value.WaitAsync(cancellation);
    }

    /// <summary>Makes a file of a draft, for whoever asks and nobody else: kept nowhere.</summary>
    /// <exception cref="PdfFailedException">It cannot be made at the moment.</exception>
    public async Task<byte[]> DrawDraftAsync(PublishedEdition draft, OfficialFile file, CancellationToken cancellation) =>
        (await DrawAsync(draft, file, cancellation)).Made;

    /// <summary>A file of what is not public yet, as it will be. Null: it cannot be made at the moment, or not for good.</summary>
    public async Task<byte[]?> TryDrawWholeAsync(PublishedEdition edition, OfficialFile file, CancellationToken cancellation)
    {
        try
        {
            var (context, made) = await DrawAsync(edition, file, cancellation);

            return context.Pages is not null || !file.GivesPages(edition.Policy) ? made : null;
        }
        catch (PdfFailedException)
        {
            return null;
        }
    }

    /// <summary>The files of an edition as its pages offer them.</summary>
    public async Task<FormSetPage> SetAsync(PublishedEdition edition, FormAddresses addresses, CancellationToken cancellation) =>
        new(edition.Policy.Era, addresses, await LinesAsync(edition, addresses, cancellation), letters.Of(edition));

    private async Task<IReadOnlyList<FormFileLine>> LinesAsync(
        PublishedEdition edition,
        FormAddresses addresses,
        CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<PublishedFiles>().ListAsync(edition.Id, edition.Veil, cancellation);

        return
        [
            .. OfficialFile.AllOf(edition.Policy.Era).Where(file => !edition.Veil.Hides(file.Name)).Select(file => new FormFileLine(
                file,
                addresses.File(file),
                stored.FirstOrDefault(it => it.Name == file.Name))
            {
                Obstacle = file.Format == FormFormat.Pdf ? forms.Obstacle : null,
                Trouble = troubles.Find(edition, file),
                IsAwaited = edition.IsCurrent,
                LacksPages = file.GivesPages(edition.Policy) && forms.Obstacle is not null,
            }),
        ];
    }

    /// <summary>Waits until nothing is being made any more; drawing ends at its next row when the portal stops.</summary>
    public async ValueTask DisposeAsync() =>
        await Task.WhenAll(_making.Values.Select(making => making.Value))
            .ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    // Tied to the life of the portal, not to the visitor who happened to ask first.
    private async Task<StoredFile> MakeAndKeepAsync(string key, PublishedEdition edition, OfficialFile file)
    {
        await Task.Yield();

        try
        {
            var (context, made) = await DrawAsync(edition, file, life.ApplicationStopping);

            // With page numbers still unknown, what was made is good for now but not for good.
            var isWhole = context.Pages is not null || !file.GivesPages(edition.Policy);
            var stored = isWhole ? await KeepAsync(edition, file, made) : new StoredFile(made, Domain.Editions.EditionContent.Hash(made));
            troubles.Remove(edition, file);

            return stored;
        }
        catch (Exception failed) when (failed is PdfFailedException or FileNotKeptException)
        {
            troubles.Add(edition, file, failed.Message);

            throw;
        }
        finally
        {
            _making.TryRemove(key, out _); // what failed is tried again by the next who asks
            news.Tell();
        }
    }

    private async Task<StoredFile> KeepAsync(PublishedEdition edition, OfficialFile file, byte[] made)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var name = edition.Veil.Kept(file.Name) ?? throw new InvalidOperationException("取り下げたファイルです。");
            await scope.ServiceProvider.GetRequiredService<EditionFiles>()
                .KeepAsync(edition.Id, name, made, edition.Sha256, life.ApplicationStopping);

            return new StoredFile(made, Domain.Editions.EditionContent.Hash(made));
        }
        catch (Exception full) when (SqliteFaults.Of(full) is not null)
        {
            throw new FileNotKeptException(full);
        }
    }

    // In turn with all else that takes long. PDF has a thread of its own, which is watched; workbooks get one here.
    private async Task<(FormContext Context, byte[] Made)> DrawAsync(
        PublishedEdition edition,
        OfficialFile file,
        CancellationToken cancellation)
    {
        using var turn = await slow.TakeTurnAsync(cancellation);
        var context = await contexts.WholeAsync(edition, cancellation);

        return (
            context,
            file switch
            {
                { Form: { } form, Format: FormFormat.Pdf } => await forms.PdfAsync(form, context, cancellation),
                { Form: { } form } => await SlowWork.OnOwnThreadAsync(() => FormSet.Xlsx(form, context)),
                { Format: FormFormat.Pdf } => await forms.BookletAsync(context, cancellation),
                _ => await SlowWork.OnOwnThreadAsync(() => FormSet.Workbook(context)),
            });
    }
}
