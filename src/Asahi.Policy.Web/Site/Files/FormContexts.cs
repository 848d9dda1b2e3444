using System.Collections.Concurrent;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Pdf;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>What the forms of an edition are composed from. The pages of 様式2 are read from its stored PDF, once.</summary>
public sealed class FormContexts(IServiceScopeFactory scopes, SiteSettings site)
{
    private readonly ConcurrentDictionary<int, IReadOnlyDictionary<ItemCode, int>> _pages = new();

    /// <summary>As far as it is known now: without pages as long as 様式2 has not been printed.</summary>
    public async Task<FormContext> OfAsync(PublishedEdition edition, CancellationToken cancellation)
    {
        var context = new FormContext(edition.Policy, Stamps.Of(edition, site));

        return context.IsFromSources ? context : context with { Pages = await PagesAsync(edition, context, cancellation) };
    }

    private async Task<IReadOnlyDictionary<ItemCode, int>?> PagesAsync(PublishedEdition edition, FormContext context, CancellationToken cancellation)
    {
        if (_pages.TryGetValue(edition.Id, out var known))
        {
            return known;
        }

        var name = new OfficialFile(OfficialForms.Find(edition.Policy.Era, OfficialForms.PagesFrom), FormFormat.Pdf).Name;
        await using var scope = scopes.CreateAsyncScope();

        if (await scope.ServiceProvider.GetRequiredService<PublishedFiles>().ReadAsync(edition.Id, name, cancellation) is not { } file)
        {
            return null;
        }

        try
        {
            return _pages[edition.Id] = FormSet.ItemPages(context, file.Content);
        }
        catch (PdfFailedException)
        {
            return null; // of another printer: forms do without its pages
        }
    }
}
