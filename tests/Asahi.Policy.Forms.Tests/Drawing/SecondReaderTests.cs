using Asahi.Policy.Forms.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace Asahi.Policy.Forms.Tests.Drawing;

/// <summary>The booklets as another library reads them, which has nothing in common with the one that writes them.</summary>
[Collection(DrawnCollection.Name)]
public sealed class SecondReaderTests(DrawnYears years)
{
    [Theory]
    [MemberData(nameof(DrawnYears.Years), MemberType = typeof(DrawnYears))]
    public void Every_letter_of_every_cell_is_in_it_as_often_as_it_is_said(string year)
    {
        using var document = PdfDocument.Open(years[year].File("2.pdf"));
        var read = Count(string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value)));
        var said = Count(string.Concat(years[year].Cells("2").Select(Words.Of)));

        Assert.All(said, letter => Assert.True(read.GetValueOrDefault(letter.Key) >= letter.Value, $"「{letter.Key}」 is said {letter.Value} times and read {read.GetValueOrDefault(letter.Key)} times."));
    }

    [Theory]
    [MemberData(nameof(DrawnYears.Years), MemberType = typeof(DrawnYears))]
    public void Each_bookmark_leads_to_the_page_that_has_its_words(string year)
    {
        using var document = PdfDocument.Open(years[year].File("forms.pdf"));
        Assert.True(document.TryGetBookmarks(out var bookmarks));
        var marks = bookmarks.GetNodes().OfType<DocumentBookmarkNode>().ToList();

        Assert.Equal(2 + years[year].Sheets.Values.Sum(sheet => 1 + Sheets.SheetMarks.Of(sheet).Count), marks.Count);
        Assert.All(marks, mark => Assert.Contains(Words.Of(mark.Title), Words.Of(string.Concat(document.GetPage(mark.PageNumber).Letters.Select(letter => letter.Value))), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(DrawnYears.Years), MemberType = typeof(DrawnYears))]
    public void Nothing_leaves_the_page(string year)
    {
        using var document = PdfDocument.Open(years[year].File("forms.pdf"));

        Assert.All(document.GetPages(), page => Assert.All(page.Letters, letter => Assert.True(
            letter.BoundingBox.Left >= 25 && letter.BoundingBox.Right <= page.Width - 25 && letter.BoundingBox.Bottom >= 10 && letter.BoundingBox.Top <= page.Height - 5,
            $"「{letter.Value}」 on page {page.Number} stands at {letter.BoundingBox}.")));
    }

    private static Dictionary<char, int> Count(string text) =>
        text.Where(letter => !char.IsWhiteSpace(letter) && letter != '・').GroupBy(letter => letter).ToDictionary(group => group.Key, group => group.Count());
}
