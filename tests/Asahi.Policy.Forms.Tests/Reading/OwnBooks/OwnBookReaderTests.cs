using System.Text;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Reading.OwnBooks;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Reading.OwnBooks;

/// <summary>The workbook that the portal gives out, read in again.</summary>
public sealed class OwnBookReaderTests
{
    public static TheoryData<string> Years => [.. OwnBook.Contexts.Keys];

    [Theory]
    [MemberData(nameof(Years))]
    public void A_year_comes_back_as_it_was_published(string year)
    {
        var policy = OwnBook.Contexts[year].Policy;
        var read = OwnBookReader.Read("all.xlsx", OwnBook.Whole, new ReadingContext(policy.Ward.Name, policy.FiscalYear));

        Assert.Null(read.Refusal);
        Assert.Empty(read.NotUnderstood.Select(line => line.Text));
        Assert.Empty(read.Policy!.Sources[0].Findings.Select(it => $"{it.Place} {it.Found}"));
        var expected = Encoding.UTF8.GetString(OwnBook.Carried(policy));
        var actual = Encoding.UTF8.GetString(OwnBook.Carried(read.Policy!.Freeze(new Ward(policy.Ward.Code, policy.Ward.Name, policy.Ward.City, policy.Ward.IsSample), PrintedContacts.None)));
        Assert.True(expected == actual, Different(expected, actual));
    }

    private static string Different(string expected, string actual)
    {
        var at = Enumerable.Range(0, Math.Min(expected.Length, actual.Length)).FirstOrDefault(i => expected[i] != actual[i], Math.Min(expected.Length, actual.Length));

        return $"{Near(expected, at)}\n---\n{Near(actual, at)}";
    }

    private static string Near(string text, int at) => text[Math.Max(0, at - 300)..Math.Min(text.Length, at + 200)];
}
