using System.Collections.Concurrent;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Forms.Pdf.Fonts;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>Letters for which the PDF files of an edition have 〓, as far as its files have been looked at. A page tells of them and never
/// waits for a font.</summary>
public sealed class UnprintableLetters
{
    private readonly ConcurrentDictionary<int, IReadOnlyList<UnprintableLetter>> _known = new();

    public IReadOnlyList<UnprintableLetter> Of(PublishedEdition edition) => _known.GetValueOrDefault(edition.Id, []);

    public bool Knows(PublishedEdition edition) => _known.ContainsKey(edition.Id);

    public void Set(PublishedEdition edition, IReadOnlyList<UnprintableLetter> letters) => _known[edition.Id] = letters;
}
