using System.Diagnostics;
using Asahi.Policy.Forms.Reading;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Reading;

/// <summary>The largest documents that the reader takes, and what is made to keep it busy: read or refused, and soon.</summary>
public sealed class LargePageTests
{
    private const string Head = "令和6年度 若葉区運営方針\n重点的に取り組む主な経営課題\n経営課題1 まち\n課題認識\n";
    private const string Html = "<html><body><h1>令和6年度 若葉区運営方針</h1><p>重点的に取り組む主な経営課題</p><p>経営課題1 まち</p><p>課題認識</p>";

    // Some tenths of a second on a machine that does nothing else.
    private static readonly TimeSpan _most = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData("あ\n", 200_000, "行が多すぎます")]
    [InlineData("あ", 300_000, "5行目が長すぎます")]
    [InlineData("<!--\n", 100_000, "行が多すぎます")]
    public void A_text_without_end_is_refused(string piece, int count, string reason) => AssertRefused(Head + Repeated(piece, count), reason);

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b>", 100_000)]
    [InlineData("<table><tr><td>", 50_000)]
    [InlineData("<ul><li>", 50_000)]
    [InlineData("<a><b></a>", 50_000)]
    [InlineData("<td>あ", 100_000)]
    [InlineData("<p>あ", 100_000)]
    [InlineData("<x", 100_000)]
    public void A_page_nested_or_split_without_end_is_refused(string piece, int count) => AssertRefused(Html + Repeated(piece, count), "HTMLの要素が多すぎるか");

    [Theory]
    [InlineData("あ\n", 19_000)]
    [InlineData("【9-9 あ】\n", 19_000)]
    [InlineData("今後の方針\nあ\n", 9_000)]
    [InlineData("改訂履歴\n令和6年4月1日 あ\n", 9_000)]
    [InlineData("令和6年4月1日 あ\n", 19_000)]
    [InlineData("関連するSDGs 3すべて\n", 19_000)]
    [InlineData("添付ファイル\nあ(PDF形式, 1KB)\n", 9_000)]
    public void Many_lines_are_read_in_their_time(string piece, int count) => AssertRead(Head + Repeated(piece, count));

    [Theory]
    [InlineData("(", 380)]
    [InlineData("1", 399)]
    [InlineData("【", 130)]
    [InlineData("・ a", 130)]
    [InlineData("あ ", 199)]
    [InlineData("(1円", 99)]
    public void Lines_of_brackets_and_figures_are_read_in_their_time(string piece, int count) =>
        AssertRead(Head + Repeated($"【1-1-1 {Repeated(piece, count)}\n1-1 {Repeated(piece, count)}\n{Repeated(piece, count)}\n", 300));

    [Fact]
    public void As_many_items_as_there_can_be_are_read_in_their_time()
    {
        var issues = Enumerable.Range(1, 99).Select(
            issue => $"経営課題{issue} まち\n主な戦略\n" + string.Concat(Enumerable.Range(1, 99).Select(at => $"{issue}-{at} まちを育てる\n文\n")));

        AssertRead("令和6年度 若葉区運営方針\n重点的に取り組む主な経営課題\n" + string.Concat(issues));
    }

    private static string Repeated(string piece, int count) => string.Concat(Enumerable.Repeat(piece, count));

    private static void AssertRead(string text)
    {
        var watch = Stopwatch.StartNew();
        var read = GoldenPage.Read(text);

        Assert.Equal(text.Split('\n').Count(line => line.Trim().Length > 0), read.Lines.Count);
        Assert.True(watch.Elapsed < _most, $"{watch.Elapsed}");
    }

    private static void AssertRefused(string text, string reason)
    {
        var watch = Stopwatch.StartNew();

        Assert.Contains(reason, Assert.Throws<UnreadableSourceException>(() => GoldenPage.Read(text)).Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < _most, $"{watch.Elapsed}");
    }
}
