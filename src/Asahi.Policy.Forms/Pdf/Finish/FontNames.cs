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
                    var own = name[(Letters + 1)..].Replace(" ", "", StringComparison.Ordinal).Replace(',', '-');
                    names.TryAdd(name, $"/{Tag(names.Count)}{own}");
                    font.Elements.SetName(key, names[name]);
                }
            }
        }
    }

    private static string Tag(int number)
    {
        var letters = new char[Letters];

        for (var place = Letters - 1; place >= 0; place--, number /= 26)
        {
            letters[place] = (char)('A' + (number % 26));
        }

        return new string(letters);
    }
}
