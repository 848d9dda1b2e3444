using Asahi.Policy.Forms.Pdf.Text;
using PdfSharp.Pdf;

namespace Asahi.Policy.Forms.Pdf.Tables;

/// <summary>欄の中の一行。One line of a cell as it is drawn; several of them make up a line of the sheet.</summary>
internal sealed record PlacedLine(TextLine Text, double Indent, PdfDictionary Element)
{
    /// <summary>「・」 before the first line of an item, and its element.</summary>
    public (TextLine Sign, PdfDictionary Element)? Label { get; init; }

    /// <summary>The heading that begins here, for a bookmark. Its depth below the sheet.</summary>
    public (string Text, int Level)? Mark { get; init; }

    /// <summary>A name does not stand apart from what it names.</summary>
    public bool KeepsWithNext { get; init; }
}
