using Asahi.Policy.Data.Importing;
using Asahi.Policy.Data.Published;

namespace Asahi.Policy.Web.Features.Sources;

public sealed class SourceQueries(PublishedPolicies policies, PublishedFiles files)
{
    public async Task<SourcesPage?> FindAsync(string ward, int year, CancellationToken cancellation) =>
        await policies.FindAsync(ward, year, cancellation) is { } edition ? SourcesPage.Of(edition) : null;

    /// <summary>The document as it was read, byte for byte.</summary>
    public async Task<OpenedFile?> OpenAsync(string ward, int year, string file, CancellationToken cancellation) =>
        await policies.FindAsync(ward, year, cancellation) is { } edition
            ? await files.OpenAsync(edition, SourceFileNames.Of(file), cancellation)
            : null;
}
