using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Asahi.Policy.Forms.Pdf;

/// <summary>しおりの所在。Reads from a PDF of our own printer on which page each of its bookmarks stands. It knows the plain objects that Chromium writes,
/// and nothing else of the format: it is no reader for other people's files.</summary>
public static partial class PdfBookmarks
{
    /// <summary>しおりのページ番号。しおりの順、1 から。</summary>
    /// <param name="pdf">PDF。</param>
    /// <exception cref="PdfFailedException">The file is built otherwise than Chromium builds it.</exception>
    public static IReadOnlyList<int> Pages(ReadOnlySpan<byte> pdf)
    {
        var objects = PlainObject().Matches(Encoding.Latin1.GetString(pdf)).GroupBy(match => Number(match.Groups[1])).ToDictionary(group => group.Key, group => group.Last().Groups[2].Value);
        var pages = new Dictionary<int, int>();
        CountPages(objects, Root(objects, "Pages"), pages);

        return [.. Walk(objects, Reference(Text(objects, Root(objects, "Outlines")), "First")).Select(item => pages.TryGetValue(Destination(item), out var page) ? page : throw new PdfFailedException("PDFのしおりの行き先のページがありませんでした"))];
    }

    private static int Root(Dictionary<int, string> objects, string entry) =>
        objects.Values.Where(text => text.Contains("/Type /Catalog", StringComparison.Ordinal)).Select(text => Reference(text, entry)).FirstOrDefault()
        ?? throw new PdfFailedException("PDFのしおりを読めませんでした");

    private static void CountPages(Dictionary<int, string> objects, int node, Dictionary<int, int> pages)
    {
        if (Kids().Match(Text(objects, node)) is not { Success: true } kids)
        {
            pages[node] = pages.Count + 1;

            return;
        }

        foreach (Match kid in IndirectReference().Matches(kids.Groups[1].Value))
        {
            CountPages(objects, Number(kid.Groups[1]), pages);
        }
    }

    private static IEnumerable<string> Walk(Dictionary<int, string> objects, int? first)
    {
        for (var at = first; at is { } number; at = Reference(Text(objects, number), "Next"))
        {
            yield return Text(objects, number);

            foreach (var below in Walk(objects, Reference(Text(objects, number), "First")))
            {
                yield return below;
            }
        }
    }

    private static int Destination(string item) => Dest().Match(item) is { Success: true } page ? Number(page.Groups[1]) : throw new PdfFailedException("PDFのしおりの行き先を読めませんでした");

    private static string Text(Dictionary<int, string> objects, int number) => objects.GetValueOrDefault(number, "");

    private static int? Reference(string text, string entry) =>
        Regex.Match(text, $@"/{entry} (\d+) 0 R", RegexOptions.CultureInvariant) is { Success: true } found ? Number(found.Groups[1]) : null;

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<=^|\n)(\d+) 0 obj\n(<<.*?>>)\n(?:endobj|stream)", RegexOptions.Singleline)]
    private static partial Regex PlainObject();

    [GeneratedRegex(@"/Kids \[([^\]]*)\]")]
    private static partial Regex Kids();

    [GeneratedRegex(@"(\d+) 0 R")]
    private static partial Regex IndirectReference();

    [GeneratedRegex(@"/Dest \[(\d+) 0 R")]
    private static partial Regex Dest();
}
