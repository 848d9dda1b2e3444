using System.Globalization;
using System.Text.RegularExpressions;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Drawing;

/// <summary>Every PDF as other programs see it.</summary>
[Collection(DrawnCollection.Name)]
public sealed partial class PrintQualityTests(DrawnYears years)
{
    public static TheoryData<string, string> Files => new(DrawnYears.Years.SelectMany(year => new[] { "1.pdf", "2.pdf", "3.pdf", "5.pdf", "forms.pdf" }.Select(file => (year.Data, file))));

    [Theory]
    [MemberData(nameof(Files))]
    public void It_is_sound_tagged_and_a4_and_names_nobody(string year, string file)
    {
        var path = years[year].File(file);
        var info = Tool.Run("pdfinfo", "-l", "-1", path);

        Assert.Contains("No syntax or stream encoding errors found", Tool.Run("qpdf", "--check", path), StringComparison.Ordinal);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Matches(@"Creator:\s+Asahi\.Policy\n", info);
        Assert.DoesNotContain("Author:", info, StringComparison.Ordinal);
        Assert.All(PageSize().Matches(info), size => Assert.Contains("(A4)", size.Value, StringComparison.Ordinal));
    }

    // The longest booklet keeps poppler busy for minutes; it is put together from the same sheets as its forms, and as the booklets of the other years.
    public static TheoryData<string, string> Spoken => new(Files.Where(it => it.Data is not ("mihon-2021", "forms.pdf")).Select(it => it.Data));

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_headings_leave_out_no_level(string year, string file)
    {
        var levels = Heading().Matches(Tool.Run("pdfinfo", "-struct", years[year].File(file))).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}."));
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public void What_is_printed_around_the_pages_is_no_part_of_the_text(string year, string file)
    {
        var path = years[year].File(file);
        var pages = Tool.Run("pdftotext", "-layout", path, "-").Split('\f', StringSplitOptions.RemoveEmptyEntries);
        var spoken = years[year].Structure(file);

        Assert.All(pages.Select((page, at) => (page, at)), it => Assert.Contains($"{it.at + 1} / {pages.Length}", it.page, StringComparison.Ordinal));
        Assert.DoesNotMatch($@"""\s*\d+ / {pages.Length}\s*""", spoken);
        Assert.DoesNotMatch(@"""様式\d　令和", spoken); // the line on top of further pages
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_fonts_are_embedded_as_subsets(string year, string file)
    {
        var fonts = Tool.Run("pdffonts", years[year].File(file)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();

        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+BIZUDGothic(-Bold)? .* yes yes yes ", font));
    }

    [Theory]
    [MemberData(nameof(DrawnYears.Forms), MemberType = typeof(DrawnYears))]
    public void Its_japanese_is_found_by_searching(string year, string form)
    {
        var text = Words.Of(Tool.Run("pdftotext", "-raw", years[year].File($"{form}.pdf"), "-"));
        var names = years[year].Context.Policy.Issues.Select(issue => issue.Name).OfType<string>().ToList();

        // 様式3 knows no issues.
        Assert.All(form == "3" ? [] : names, name => Assert.True(text.Contains(Words.Of(name), StringComparison.Ordinal) || IsBroken(years[year], form, name), $"「{name}」 is not found."));
        Assert.DoesNotContain('\uFFFD', text);
        Assert.DoesNotMatch(@"[\u2E80-\u2FDF]", text); // radicals look like the letters and are not found
    }

    [Theory]
    [MemberData(nameof(DrawnYears.Forms), MemberType = typeof(DrawnYears))]
    public void Each_heading_is_a_bookmark(string year, string form)
    {
        var outlines = Tool.Run("qpdf", "--json", "--json-key=outlines", years[year].File($"{form}.pdf"));

        Assert.Equal(1 + SheetMarks.Of(years[year].Sheets[form]).Count, outlines.Split("\"title\":").Length - 1);
    }

    [Fact]
    public void A_heading_never_stands_alone_at_the_foot()
    {
        var pages = Tool.Run("pdftotext", "-layout", years["mihon-2021"].File("2.pdf"), "-").Split('\f', StringSplitOptions.RemoveEmptyEntries);
        var headings = SheetMarks.Of(years["mihon-2021"].Sheets["2"]).Select(mark => Words.Of(mark.Text)).ToList();

        Assert.All(pages, page => Assert.DoesNotContain(LastLine(page), headings));
    }

    // In the narrow column of 総括表 a name stands on several lines, with the lines of its neighbours between them.
    private static bool IsBroken(DrawnYear year, string form, string name) => form == "5" && Words.Of(year.Structure("5.pdf")).Contains(Words.Of(name), StringComparison.Ordinal);

    private static string LastLine(string page) => Words.Of(page.Split('\n').Where(line => line.Trim().Length > 0 && !PageNumber().IsMatch(line)).LastOrDefault(""));

    [GeneratedRegex(@"^\s*\d+ / \d+\s*$")]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"Page\s+\d+ size:.*")]
    private static partial Regex PageSize();

    [GeneratedRegex(@"^\s*H(\d) \(block\)", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
