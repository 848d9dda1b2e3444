using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Pdf;
using Asahi.Policy.Forms.Pdf.Fonts;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Eras;

/// <summary>The form from 2023 on, of the fictional ward.</summary>
public sealed class PolicyFormTests
{
    private readonly FormContext _context = DrawnYears.Sample(2024);

    [Fact]
    public void It_says_what_the_record_says_in_the_order_of_the_form()
    {
        var lines = Lines(OfficialForms.Of(_context.Policy.Era)[0].Compose(_context));
        string[] labels =
        [
            "目標（何をめざすのか）", "使命（どのような役割を担うのか）", "令和6年度 所属運営の基本的な考え方（区長の方針）", "関連するSDGs", "予算額等", "課題認識",
            "主な戦略（課題解決の方策）", "アウトカム指標", "アウトカム指標の達成状況（定量評価）", "自己評価（運営方針全体の定性評価）", "今後の方針",
        ];

        Assert.Equal(labels, lines.Where(labels.Contains).Distinct());
        Assert.Contains("＜令和6年度実績と達成状況＞", lines);
        Assert.Contains("＜前年度実績＞", lines);
        Assert.Contains(lines, line => line.StartsWith("【経営課題1】", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith("：A", StringComparison.Ordinal) || line.EndsWith("：B", StringComparison.Ordinal));
        Assert.Contains("回答530人のうち349人（65.8%）。聞いた2,000人のうちでは、17.5%から91.0%のあいだ（答えなかった1,470人は分からない）", lines);
        Assert.Contains(_context.Policy.Issues.SelectMany(issue => issue.Budgets).First(it => it.Written is not null).Written!, lines);
        Assert.DoesNotContain(lines, line => line.Contains("様式2", StringComparison.Ordinal));
    }

    [Fact]
    public void What_only_some_wards_write_has_a_row_only_where_it_is_written()
    {
        var written = With(it => it with { Lead = "運営方針とは" }, it => it with { Overview = "概要の文", Recognition = null, Measures = "・方策" }, keepsStrategies: true);
        var lines = Lines(OfficialForms.Of(written.Policy.Era)[0].Compose(written));

        Assert.Equal(["運営方針とは", "目標（何をめざすのか）"], lines.SkipWhile(line => line != "前書き").Skip(1).Where((_, at) => at < 2));
        Assert.Equal(["概要", "概要の文", "主な戦略（課題解決の方策）", "方策"], lines.SkipWhile(line => line != "概要").Take(4));
        Assert.DoesNotContain("課題認識", lines.SkipWhile(line => line != "概要").TakeWhile(line => line != "アウトカム指標"));
        Assert.DoesNotContain(Lines(OfficialForms.Of(_context.Policy.Era)[0].Compose(_context)), line => line is "前書き" or "概要");
    }

    [Fact]
    public void Strategies_written_as_a_text_leave_nothing_blank()
    {
        var written = With(it => it, it => it with { Measures = "・方策" }, keepsStrategies: false);
        var none = With(it => it, it => it, keepsStrategies: false);

        Assert.Equal("方策", After(written));
        Assert.Equal("（記入なし）", After(none));

        string After(FormContext context) => Lines(OfficialForms.Of(context.Policy.Era)[0].Compose(context)).SkipWhile(line => line != "主な戦略（課題解決の方策）").ElementAt(1);
    }

    private FormContext With(Func<PolicyStatement, PolicyStatement> whole, Func<IssuePlan, IssuePlan> issue, bool keepsStrategies) => _context with
    {
        Policy = _context.Policy with
        {
            Statement = whole(_context.Policy.Statement),
            Issues = [.. _context.Policy.Issues.Select(it => it with { Plan = issue(it.Plan), Strategies = keepsStrategies ? it.Strategies : [] })],
        },
    };

    [Fact]
    public async Task Paper_and_screen_say_the_same()
    {
        var form = OfficialForms.Of(_context.Policy.Era)[0];
        var sheet = form.Compose(_context);
        using var worker = new PdfWorker(TimeSpan.FromMinutes(1));
        var folder = Directory.CreateTempSubdirectory("asahi-policy-form-");

        try
        {
            var file = Path.Combine(folder.FullName, "policy.pdf");
            await File.WriteAllBytesAsync(file, await new FormSet(new PdfFonts(), worker).PdfAsync(form, _context), TestContext.Current.CancellationToken);
            var (html, pdf) = (Words.Of(System.Net.WebUtility.HtmlDecode(HtmlPage.Of(sheet))), Words.Of(Tool.Run("pdftotext", "-raw", file, "-")));

            Tool.Run("qpdf", "--check", file);
            Assert.All(Lines(sheet), line => Assert.Contains(Words.Of(line), html, StringComparison.Ordinal));
            Assert.All(sheet.Sections.SelectMany(section => section.Grid.Cells), cell => Assert.Contains(Words.Of(cell)[..Math.Min(12, Words.Of(cell).Length)], pdf, StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<string> Lines(Sheet sheet) => [.. sheet.Sections.SelectMany(section => section.Grid.Cells.SelectMany(cell => cell.Lines).Select(line => line.Text).Prepend(section.Heading ?? "")).Where(line => line.Length > 0)];
}
