using Asahi.Policy.Data.Published;
using Asahi.Policy.Forms.Pdf.Fonts;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>Letters for which the PDF files of an edition have 〓, as far as its files have been looked at. A page tells of them and never
/// waits for a font.</summary>
public sealed class UnprintableLetters
{
    private readonly EditionValue<Seen> _seen = new(_ => new Seen(), lasts: true);

    public IReadOnlyList<UnprintableLetter> Of(PublishedEdition edition) => edition.Get(_seen).Letters ?? [];

    public bool Knows(PublishedEdition edition) => edition.Get(_seen).Letters is not null;

    public void Set(PublishedEdition edition, IReadOnlyList<UnprintableLetter> letters) => edition.Get(_seen).Letters = letters;

    private sealed class Seen
    {
        public volatile IReadOnlyList<UnprintableLetter>? Letters;
    }
}
