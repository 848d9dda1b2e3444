using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Pdf;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>What the forms of an edition are composed from. The pages of the items are those of the form's file where one is kept,
/// which may have been made by a former version; else of the file that would be made now. They are asked for once.</summary>
public sealed class FormContexts(IServiceScopeFactory scopes, FormSet forms, SiteSettings site)
{
    private readonly EditionValue<KnownPages> _pages = new(_ => new KnownPages(), lasts: true);

    /// <summary>Without pages, for what does not depend on them.</summary>
    public FormContext Plain(PublishedEdition edition) => new(edition.Policy, Stamps.Of(edition, site));

    /// <summary>For the screen: without pages as long as the form has no file. Nobody waits for a drawing to read a page.</summary>
    public Task<FormContext> KnownAsync(PublishedEdition edition, CancellationToken cancellation) =>
        OfAsync(edition, mayDraw: false, cancellation);

    /// <summary>For a file: without pages only where no PDF can be made.</summary>
    public Task<FormContext> WholeAsync(PublishedEdition edition, CancellationToken cancellation) =>
        OfAsync(edition, mayDraw: true, cancellation);

    private async Task<FormContext> OfAsync(PublishedEdition edition, bool mayDraw, CancellationToken cancellation)
    {
        var context = Plain(edition);

        return context.IsFromSources ? context : context with { Pages = await PagesAsync(edition, context, mayDraw, cancellation) };
    }

    private async Task<IReadOnlyDictionary<ItemCode, int>?> PagesAsync(
        PublishedEdition edition,
        FormContext context,
        bool mayDraw,
        CancellationToken cancellation)
    {
        var known = edition.Get(_pages);

        if (known.Pages is not null)
        {
            return known.Pages;
        }

        try
        {
            var pages = await ReadAsync(edition, context, cancellation);
            pages ??= mayDraw && forms.Obstacle is null ? await forms.ItemPagesAsync(context, cancellation) : null;

            return known.Pages = pages;
        }
        catch (PdfFailedException)
        {
            return null; // forms do without pages
        }
    }

    private async Task<IReadOnlyDictionary<ItemCode, int>?> ReadAsync(
        PublishedEdition edition,
        FormContext context,
        CancellationToken cancellation)
    {
        if (OfficialForms.SetOf(edition.Policy.Era).PagesFrom is not { } form)
        {
            return null;
        }

        var name = new OfficialFile(form, FormFormat.Pdf).Name;
        await using var scope = scopes.CreateAsyncScope();
        var file = await scope.ServiceProvider.GetRequiredService<PublishedFiles>().ReadAsync(edition, name, cancellation);

        return file is null ? null : FormSet.ItemPages(context, file.Content);
    }

    private sealed class KnownPages
    {
        public volatile IReadOnlyDictionary<ItemCode, int>? Pages;
    }
}
