using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Eras.Reiwa3;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Eras;

public sealed class Form1And3Tests
{
    private static readonly FormContext _sample = DrawnYears.Sample(2021);

    [Fact]
    public void Form_1_shows_a_selection_of_the_initiatives()
    {
        var text = Text(Form1.Compose(_sample));
        var (featured, others) = (_sample.Policy.Initiatives.Where(initiative => initiative.Plan.IsFeatured).ToList(), _sample.Policy.Initiatives.Where(initiative => !initiative.Plan.IsFeatured).ToList());

        Assert.Equal((10, 10), (featured.Count, others.Count));
        Assert.All(featured, initiative => Assert.Contains($"【{initiative.Code} {initiative.Name}】", text, StringComparison.Ordinal));
        Assert.All(others, initiative => Assert.DoesNotContain($"【{initiative.Code} {initiative.Name}】", text, StringComparison.Ordinal));
        Assert.Contains("（9,339千円）", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Form_1_of_the_real_page_says_what_the_page_lost()
    {
        var cells = Form1.Compose(Form5Files.Context(Seeds.Page)).Sections[0].Grid.Cells;

        Assert.Equal(CellLine.AbsentText, After(cells, "区の目標（何をめざすのか）"));
        Assert.Equal(CellLine.AbsentText, After(cells, "区の使命（どのような役割を担うのか）"));
        Assert.NotEqual(CellLine.AbsentText, After(cells, "令和3年度 区運営の基本的な考え方（区長の方針）"));
    }

    [Fact]
    public void What_stands_before_the_goal_has_a_row_only_where_it_is_written()
    {
        var written = _sample with { Policy = _sample.Policy with { Statement = _sample.Policy.Statement with { Lead = "運営方針とは" } } };
        var cells = Form1.Compose(written).Sections[0].Grid.Cells;

        Assert.Equal("運営方針とは", After(cells, "前書き"));
        Assert.DoesNotContain("前書き", Text(Form1.Compose(_sample)), StringComparison.Ordinal);
    }

    [Fact]
    public void Form_1_of_a_plan_has_no_review_yet()
    {
        var record = DrawnYears.Samples[1];
        var plan = Form1.Compose(new FormContext(Domain.Publishing.Freezing.Freeze(record.Editions[0].Policy, record.Ward, PrintedContacts.None), _sample.Stamp));

        Assert.Equal(["（未実施）", "（未実施）"], plan.Sections[^1].Grid.Cells.Where(cell => cell.Role == CellRole.Value).Select(cell => cell.ToText()));
    }

    [Fact]
    public void Form_3_has_a_part_for_each_reform()
    {
        var sheet = Form3.Compose(_sample);

        Assert.Equal(3, sheet.Sections.Count);
        Assert.StartsWith("様式3 「見本市市政改革プラン（架空）」", sheet.Title, StringComparison.Ordinal);
        Assert.Contains("②　目標未達成", Text(sheet), StringComparison.Ordinal);
    }

    [Fact]
    public void Form_3_of_a_year_without_reforms_says_that_the_source_gives_none() =>
        Assert.Equal(CellLine.AbsentText, Form3.Compose(Form5Files.Context(Seeds.Table)).Sections.Single().Grid.Cells[^1].ToText());

    [Fact]
    public void A_sample_says_so_on_every_form() =>
        Assert.All(OfficialForms.Of(_sample.Policy.Era), form => Assert.Contains("見本データ（架空）", form.Compose(_sample).Head));

    [Fact]
    public void Every_table_for_machines_has_cells_under_all_its_headers() =>
        Assert.All(OfficialForms.Of(_sample.Policy.Era).SelectMany(form => form.Data(_sample)), table =>
        {
            Assert.NotEmpty(table.Rows);
            Assert.All(table.Rows, row => Assert.Equal(table.Headers.Count, row.Count));
            Assert.True(table.Name == "このファイルについて" || table.Headers.Any(header => header.Contains("年度", StringComparison.Ordinal)));
        });

    private static string Text(Sheet sheet) => string.Join('\n', sheet.Sections.SelectMany(section => section.Grid.Cells).Select(cell => cell.ToText()));

    private static string After(IReadOnlyList<SheetCell> cells, string label) => cells[cells.ToList().FindIndex(cell => cell.Lines[0].Text == label) + 1].ToText();
}
