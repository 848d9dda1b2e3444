namespace Asahi.Policy.Data.Published;

/// <summary>開いたファイル。Read from where it is kept while it is sent; close it afterwards.</summary>
/// <param name="content">内容。Can be sought in.</param>
/// <param name="sha256">SHA-256（小文字の16進）。</param>
/// <param name="behind">What it is read by, from the inside to the outside: closed along.</param>
public sealed class OpenedFile(Stream content, string sha256, params IReadOnlyList<IAsyncDisposable> behind) : IAsyncDisposable
{
    /// <summary>内容。</summary>
    public Stream Content => content;

    /// <summary>SHA-256（小文字の16進）。Of the content: it was compared when the file was opened first.</summary>
    public string Sha256 => sha256;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await content.DisposeAsync();

        foreach (var it in behind)
        {
            await it.DisposeAsync();
        }
    }
}
