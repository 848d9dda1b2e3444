using PdfSharp.Pdf;

namespace Asahi.Policy.Forms.Pdf.Finish;

/// <summary>書体の名。A subset is named by six letters, which the library draws by lot; here they are counted.</summary>
internal static class FontNames
{
    private const int Letters = 6;

    public static void Settle(PdfDocument document)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var font in document.Internals.GetAllObjects().OfType<PdfDictionary>())
        {
            foreach (var key in (string[])["/BaseFont", "/FontName"])
            {
                if (font.Elements.GetName(key) is { Length: > Letters + 1 } name && name[Letters + 1] == '+')
                {
                    names.TryAdd(name, $"/{Tag(names.Count)}{name[(Letters + 1)..].Replace(" ", "", StringComparison.Ordinal).Replace(',', '-')}");
                    font.Elements.SetName(key, names[name]);
                }
            }
        }
    }

    private static string Tag(int number) => string.Concat(Enumerable.Range(0, Letters).Select(place => (char)('A' + (number / (int)Math.Pow(26, Letters - 1 - place) % 26))));
}
