using System.Text.Json;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Pdf;
using Asahi.Policy.Forms.Pdf.Fonts;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Drawing;

/// <summary>The same edition gives the same file, whenever and wherever it is made.</summary>
[Collection(DrawnCollection.Name)]
public sealed class SameBytesTests(DrawnYears years)
{
    [Theory]
    [MemberData(nameof(DrawnYears.Years), MemberType = typeof(DrawnYears))]
    public async Task Made_again_it_is_the_same_byte_for_byte(string year)
    {
        using var worker = new PdfWorker(TimeSpan.FromMinutes(1));
        var (set, context) = (new FormSet(new PdfFonts(), worker), years[year].Context);

        Assert.Equal(File.ReadAllBytes(years[year].File("forms.pdf")), await set.BookletAsync(context));
        Assert.All(OfficialForms.Of(context.Policy.Era), form => Assert.Equal(File.ReadAllBytes(years[year].File($"{form.Key}.pdf")), set.PdfAsync(form, context).GetAwaiter().GetResult()));
    }

    [Fact]
    public void Its_date_is_the_editions_and_not_the_clocks()
    {
        var info = Tool.Run("pdfinfo", "-rawdates", years["mihon-2021"].File("forms.pdf"));
        var day = years["mihon-2021"].Context.Stamp.Date.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Contains($"CreationDate:    D:{day}000000+09'00'", info, StringComparison.Ordinal);
        Assert.Contains($"ModDate:         D:{day}000000+09'00'", info, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_two_forms_have_two_identities() =>
        Assert.Equal(3, new[] { "1", "2", "forms" }.Select(form => Identity(years["mihon-2021"].File($"{form}.pdf"))).Distinct().Count());

    private static string Identity(string file)
    {
        using var json = JsonDocument.Parse(Tool.Run("qpdf", "--json=2", "--json-key=qpdf", "--json-object=trailer", file));

        return json.RootElement.GetProperty("qpdf")[1].GetProperty("trailer").GetProperty("value").GetProperty("/ID")[0].GetString()!;
    }
}
