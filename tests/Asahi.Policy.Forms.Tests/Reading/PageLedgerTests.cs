using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Reading;

/// <summary>Pages of many wards and years, each with a golden that was written from the page alone.</summary>
public sealed class PageLedgerTests
{
    public static TheoryData<string> Pages => [.. GoldenPage.Names("Pages")];

    public static TheoryData<string> Others => [.. GoldenPage.Names("Others")];

    public static TheoryData<string> Whole => [.. GoldenPage.Names("Whole")];

    [Theory]
    [MemberData(nameof(Whole))]
    public void Every_line_of_a_whole_page_is_in_the_ledger_and_none_is_placed_wrongly(string name)
    {
        var page = GoldenPage.Load("Whole", name);
        var read = GoldenPage.Read(page.Text);

        AssertAgree(page, read);
        Assert.Null(read.Refusal);
    }

    // Layouts that none of the other pages shows. One without facts says what cannot be, and is refused for it.
    [Theory]
    [MemberData(nameof(Others))]
    public void Every_line_of_another_layout_is_in_the_ledger_and_none_is_placed_wrongly(string name)
    {
        var page = GoldenPage.Load("Others", name);
        var read = GoldenPage.Read(page.Text);

        AssertAgree(page, read);
        Assert.Equal(GoldenPage.HasFacts("Others", name), read.Refusal is null);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_line_is_in_the_ledger_and_none_is_placed_wrongly(string name)
    {
        var page = GoldenPage.Load("Pages", name);
        var read = GoldenPage.Read(page.Text);

        AssertAgree(page, read);
        Assert.Null(read.Refusal);
    }

    // All lines in the ledger, none placed where the golden does not have it, and 95 of 100 where it has them.
    private static void AssertAgree(GoldenPage page, ReadDocument read)
    {
        var differences = page.Differences(read);
        var wrong = differences.Where(it => !it.Contains("| not-understood", StringComparison.Ordinal)).ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(differences.Count <= 0.05 * page.Lines.Count, string.Join('\n', differences));
        Assert.True(read.Lines.Count(line => line.Fate == LineFate.NotUnderstood) <= 0.05 * read.Lines.Count + page.Lines.Count(line => line.Fate == "not-understood"));
    }
}
