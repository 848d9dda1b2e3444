using Asahi.Policy.Forms.Pdf.Fonts;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Drawing;

/// <summary>Letters that the first font lacks are taken from others; what none has is 〓, and told.</summary>
public sealed class LetterTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asahi-policy-letters-");

    [Theory]
    [InlineData("𠮷野家の𠮷", "another font, beyond the first plane")]
    [InlineData("髙橋と﨑", "of the first font")]
    [InlineData("葛\U000E0100飾区と葛\U000E0101城市", "variants by selectors")]
    [InlineData("か\u309Aき\u309Aく\u309A", "marks that join")]
    [InlineData("は\u3099", "a mark that could have been one letter")]
    [InlineData("👨\u200D👩\u200D👧の家族", "joined signs")]
    [InlineData("☎️と☃", "a sign with a selector")]
    [InlineData("😀🏫🚒", "signs of today")]
    [InlineData("🇯🇵", "two letters that make a flag")]
    public void Letters_of_other_fonts_are_letters(string text, string what)
    {
        var pdf = Draw(text);

        Assert.Empty(Drawn.Fonts.Missing([Drawn.Sheet(text)]));
        Assert.True(Read(pdf).Contains(text, StringComparison.Ordinal), $"{what}: 「{text}」 is read as 「{Read(pdf)}」");
        Assert.DoesNotContain("〓", Read(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void A_variant_looks_otherwise_than_its_letter()
    {
        Assert.NotEqual(Picture("葛\U000E0100"), Picture("葛\U000E0101"));
        Assert.Equal(Picture("葛"), Picture("葛"));
    }

    [Fact]
    public void What_no_font_has_is_a_geta_that_is_read_as_what_was_written()
    {
        const string text = "前\U0001F9FF後"; // younger than the fonts
        var missing = Assert.Single(Drawn.Fonts.Missing([Drawn.Sheet(text)]));

        Assert.Equal(("\U0001F9FF", "「\U0001F9FF」（U+1F9FF）：試し 1"), (missing.Letter, missing.Sentence));
        Assert.Contains(text, Read(Draw(text)), StringComparison.Ordinal);
        Assert.Equal(Picture("〓"), Picture("\U0001F9FF"));
    }

    [Fact]
    public void What_is_missing_is_told_once_with_its_places()
    {
        var missing = Assert.Single(Drawn.Fonts.Missing([Drawn.Sheet("\U0001F9FF"), Drawn.Sheet("一\U0001F9FF二\U0001F9FF") with { Name = "様式9" }]));

        Assert.Equal(["試し 1", "様式9 1"], missing.Places);
    }

    [Theory]
    [InlineData("a\tb")]
    [InlineData("制御\u0007文字")]
    [InlineData("片割れ\uD842だけ")]
    [InlineData("見えない\u200B\uFEFF字")]
    public void What_cannot_be_seen_does_no_harm(string text) =>
        Assert.Contains("No syntax or stream encoding errors found", Tool.Run("qpdf", "--check", Draw(text)), StringComparison.Ordinal);

    [Fact]
    public void Without_the_first_font_there_is_no_pdf_and_the_package_is_named()
    {
        var none = new PdfFonts(_folder.FullName);

        Assert.Contains("fonts-morisawa-bizud-gothic", none.Obstacle, StringComparison.Ordinal);
        Assert.Empty(none.Missing([Drawn.Sheet("\U0001F9FF")]));
    }

    [Fact]
    public void With_the_first_font_alone_the_rest_is_missing_and_the_packages_are_known()
    {
        foreach (var file in Directory.GetFiles("/usr/share/fonts/truetype/bizud-gothic", "BIZUDGothic-*.ttf"))
        {
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
        }

        var fonts = new PdfFonts(_folder.FullName);

        Assert.Null(fonts.Obstacle);
        Assert.Equal(["fonts-ipaexfont-gothic", "fonts-ipamj-mincho", "fonts-symbola"], fonts.Absent);
        Assert.Equal(["😀"], fonts.Missing([Drawn.Sheet("人と😀")]).Select(letter => letter.Letter));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Draw(string text)
    {
        var file = Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(file, Drawn.Pdf(Drawn.Sheet(text)));

        return file;
    }

    private static string Read(string file) => Tool.Run("pdftotext", "-raw", file, "-");

    // Pixels, without the file's head.
    private byte[] Picture(string text)
    {
        var file = Draw(text);
        Tool.Run("pdftoppm", "-r", "150", "-gray", file, file);

        return File.ReadAllBytes($"{file}-1.pgm");
    }
}
