using System.Diagnostics;
using System.Text;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Reading;
using Asahi.Policy.Forms.Reading.Documents;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Reading;

/// <summary>The same pages as other programs save them, cut off anywhere, and damaged at random.</summary>
public sealed class PageVariantTests
{
    private static readonly TimeSpan _most = TimeSpan.FromSeconds(1);

    public static MatrixTheoryData<string, string> Variants => new(GoldenPage.Names("Pages"), PageVariants.All.Keys);

    // One of them is HTML already; in a paragraph of HTML a tab is a blank.
    public static MatrixTheoryData<string, string> OtherVariants =>
        new(GoldenPage.Names("Others").Where(name => name is not ("l-html" or "g-tabs")), PageVariants.All.Keys);

    public static TheoryData<string> Pages => [.. GoldenPage.Names("Pages")];

    [Theory]
    [MemberData(nameof(Variants))]
    public void A_page_saved_otherwise_says_the_same(string name, string variant) => AssertSame("Pages", name, variant);

    [Theory]
    [MemberData(nameof(OtherVariants))]
    public void Another_layout_saved_otherwise_says_the_same(string name, string variant) => AssertSame("Others", name, variant);

    private static void AssertSame(string folder, string name, string variant)
    {
        var page = GoldenPage.Load(folder, name);
        var read = GoldenPage.Read(page.Text);
        var other = GoldenPage.Read(PageVariants.All[variant](page.Text));

        Assert.Equal(read.Lines.Select(line => (line.Fate, line.Field)), other.Lines.Select(line => (line.Fate, line.Field)));
        Assert.Equal(Said(read), Said(other));
    }

    [Fact]
    public void One_page_in_two_skins_is_one_record()
    {
        var (bare, furnished) = (GoldenPage.Load("Pages", "21").Text, GoldenPage.Load("Pages", "22").Text);

        // The bare one goes on for one line, the cut heading of its first issue.
        Assert.Equal(Said(GoldenPage.Read(bare[..bare.IndexOf("【経営課題1", StringComparison.Ordinal)])), Said(GoldenPage.Read(furnished)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_cut_off_anywhere_is_read_as_far_as_it_goes_or_refused(string name) => Cut(name, 7);

    [Theory]
    [Trait("Tier", "long")]
    [MemberData(nameof(Pages))]
    public void A_page_cut_off_behind_each_letter_is_read_as_far_as_it_goes_or_refused(string name) => Cut(name, 1);

    [Fact]
    public void Damaged_pages_are_read_or_refused() => Damage(2_000);

    [Fact]
    [Trait("Tier", "long")]
    public void Many_damaged_pages_are_read_or_refused() => Damage(20_000);

    private static void Cut(string name, int step)
    {
        var text = GoldenPage.Load("Pages", name).Text;

        for (var length = 0; length < text.Length; length += step)
        {
            Try(Encoding.UTF8.GetBytes(text[..length]));
        }
    }

    private static void Damage(int count)
    {
        var pages = GoldenPage.Names("Pages").Select(name => GoldenPage.Load("Pages", name).Text).ToList();
        var random = new Random(20261130);
        var outcomes = Enumerable.Range(0, count).Select(_ => Try(Mutations.Damage(pages[random.Next(pages.Count)], random))).ToList();

        Assert.True(outcomes.Count(read => read) > count / 4, "The damage is too strong to prove anything.");
        Assert.Contains(false, outcomes);
    }

    // Read, or refused with one line; nothing else, and at once.
    private static bool Try(byte[] bytes)
    {
        var watch = Stopwatch.StartNew();

        try
        {
            var read = DocumentReader.Read("page.txt", bytes, new ReadingContext());
            Assert.Equal(read.Lines.Count, read.Lines.Select(line => line.Number).Distinct().Count());
            Assert.DoesNotContain('\n', read.Refusal ?? "");

            if (read.Policy is { } policy)
            {
                EditionContent.ToBytes(policy.Freeze(new Ward("asahi", "旭区", "大阪市"), PrintedContacts.None));
            }

            return true;
        }
        catch (UnreadableSourceException refused)
        {
            Assert.DoesNotContain('\n', refused.Message);

            return false;
        }
        finally
        {
            Assert.True(watch.Elapsed < _most, $"{watch.Elapsed}");
        }
    }

    // The record without the document itself, letters folded: full width stays full width.
    private static string Said(ReadDocument read)
    {
        var content = read.Policy!.Freeze(new Ward("asahi", "旭区", "大阪市"), PrintedContacts.None) with { Sources = [] };

        return string.Concat(TextFolding.Fold(System.Text.RegularExpressions.Regex.Unescape(Encoding.UTF8.GetString(EditionContent.ToBytes(content))))
            .Where(letter => !char.IsWhiteSpace(letter)));
    }
}
