using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras.Reiwa3;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Tests.Support;
using Asahi.Policy.Forms.Xlsx;

namespace Asahi.Policy.Forms.Tests.Drawing;

/// <summary>The 字下げ of a text is the same in the three drawers: it stands before the first line and before later ones.</summary>
public sealed partial class IndentTests : IDisposable
{
    // As it is kept of what was typed.
    private static readonly string _text = TypedText.Tidy("　「会話」\n　弐行目\n参行目\n・項目");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asahi-policy-indent-");
    private readonly Sheet _sheet = Form1.Compose(Written(DrawnYears.Sample(2021)));

    [Fact]
    public void In_html()
    {
        var html = WebUtility.HtmlDecode(HtmlPage.Of(_sheet));

        Assert.Contains("<p>　「会話」</p><p>　弐行目</p><p>参行目</p><ul><li>項目</li></ul>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_workbook()
    {
        var file = Path.Combine(_folder.FullName, "form.xlsx");
        File.WriteAllBytes(file, SheetXlsx.Draw([_sheet], [], "試し"));
        using var book = new XlsxBook(file);

        Assert.Contains("　「会話」\n　弐行目\n参行目\n・項目", book.Values(book.SheetNames[0]).Values);
    }

    [Fact]
    public void In_a_pdf()
    {
        var file = Path.Combine(_folder.FullName, "form.pdf");
        File.WriteAllBytes(file, Drawn.Pdf(_sheet));
        var words = Tool.Run("pdftotext", "-bbox", file, "-");
        var (talk, second, third) = (Left(words, "「会話」"), Left(words, "弐行目"), Left(words, "参行目"));

        Assert.Equal(talk, second, 0.5);
        Assert.InRange(second - third, 8, 9); // a letter of the text: 8.25 points
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static double Left(string words, string word) => double.Parse(
        Word().Matches(words).First(match => match.Groups["word"].Value.TrimStart() == word).Groups["left"].Value,
        CultureInfo.InvariantCulture);

    [GeneratedRegex("<word xMin=\"(?<left>[0-9.]+)\"[^>]*>(?<word>[^<]*)</word>")]
    private static partial Regex Word();

    private static FormContext Written(FormContext context) =>
        context with { Policy = context.Policy with { Statement = context.Policy.Statement with { MayorsPolicy = _text } } };
}
