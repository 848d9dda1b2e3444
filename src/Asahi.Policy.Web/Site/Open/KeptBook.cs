namespace Asahi.Policy.Web.Site.Open;

/// <summary>The last workbook that was drawn. Who asks while it is being drawn waits for that one: drawing takes long, and twice at once helps nobody.</summary>
internal sealed class KeptBook
{
    private readonly Lock _drawing = new();
    private (string State, byte[] Content)? _kept;

    /// <param name="state">What the book is made from.</param>
    /// <param name="draw">Makes it.</param>
    public byte[] Get(string state, Func<byte[]> draw)
    {
        lock (_drawing)
        {
            if (_kept is not { } kept || kept.State != state)
            {
                _kept = kept = (state, draw());
            }

            return kept.Content;
        }
    }
}
