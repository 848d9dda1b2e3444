using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Eras.Reiwa3;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Eras;

public sealed class Form2Tests
{
    private static readonly FormContext _sample = DrawnYears.Sample(2021);
    private static readonly Sheet _of2021 = Form2.Compose(_sample);

    [Fact]
    public void It_has_a_part_for_each_item_in_the_order_of_the_form()
    {
        Assert.Equal(4 + 9 + 20, _of2021.Sections.Count);
        Assert.Equal(["1", "1-1", "1-1-1", "1-1-2", "1-1-3", "1-2"], _of2021.Sections.Take(6).Select(section => section.Item));
        Assert.Equal("経営課題1 【安心して子育てができ、こどもが健やかに育つまち】", _of2021.Sections[0].Heading);
    }

    [Fact]
    public void Every_part_stands_on_the_same_columns() => Assert.All(_of2021.Sections, section => Assert.Equal(_of2021.ColumnWidths, section.Grid.ColumnWidths));

    [Theory]
    [InlineData(2021, "計画、中間振り返り、自己評価")]
    [InlineData(2022, "計画、自己評価")]
    public void The_stages_are_those_of_the_year(int year, string stages)
    {
        var sheet = Form2.Compose(DrawnYears.Sample(year));

        Assert.All(sheet.Sections.Where(section => section.Level == 3), section => Assert.Equal(stages, string.Join('、', Stages(section))));
    }

    [Fact]
    public void A_year_whose_stages_nobody_knows_shows_no_midterm_review() =>
        Assert.DoesNotContain("中間振り返り", Form2.Compose(_sample with { Policy = _sample.Policy with { Statement = _sample.Policy.Statement with { Stages = null } } }).Sections.SelectMany(Stages));

    [Fact]
    public void Amounts_are_those_of_three_years_and_zero_is_no_dash()
    {
        var cells = Part("1-1-1").Grid.Cells.Take(10).Select(cell => cell.ToText());

        Assert.Equal(["計画", "担当", "防災課", "予算額等", "令和元年度決算額", "令和2年度予算額", "令和3年度予算額", "8,960千円", "9,300千円", "9,339千円"], cells);
        Assert.Equal("0千円", Under("1-3-1", "令和3年度予算額"));
        Assert.Equal("―", Under("1-2-3", "令和元年度決算額"));
    }

    [Fact]
    public void Legends_stand_beside_the_codes()
    {
        var label = Part("1-1-1").Grid.Cells.Last(cell => cell.Lines[0].Text == "戦略に対する取組の有効性");

        Assert.Equal(["ア：有効であり、継続して推進", "イ：有効でないため、取組を見直す", "―：プロセス指標未設定（未測定）"], label.Lines.Where(line => line.Kind == LineKind.Note).Select(line => line.Text));
    }

    [Fact]
    public void A_value_has_the_headers_that_name_it_and_no_others()
    {
        var grid = Part("1-1-1").Grid;
        var amount = grid.Cells.Single(cell => cell.ToText() == "9,300千円");
        var text = grid.Cells.First(cell => cell.Lines[0].Text.StartsWith("区内6か所", StringComparison.Ordinal));

        Assert.Equal(["令和2年度予算額", "計画", "予算額等"], grid.HeadersOf(amount).Select(header => header.ToText()));
        Assert.Equal(["計画", "当年度の取組内容"], grid.HeadersOf(text).Select(header => header.ToText()));
    }

    [Fact]
    public void Blanks_say_why_they_are_blank()
    {
        Assert.Equal("（対象外）", Beside("2-2-1", "当年度の取組実績"));
        Assert.Equal("（測定なし）", Under("1-3-1", "目標", last: true));
        Assert.Equal("（記入なし）", Beside("1-1-1", "改善策"));
        Assert.Equal("（指標の設定なし）", Beside("1-3-1", "プロセス（過程）指標"));

        var plan = Form2.Compose(new FormContext(DrawnYears.Samples[1].Editions[0].Policy.Freeze(DrawnYears.Samples[1].Ward, PrintedContacts.None), _sample.Stamp));
        Assert.Equal("（未実施）", Beside(plan, "1-1-1", "当年度の取組実績"));
    }

    [Fact]
    public void An_imported_year_says_only_what_its_source_says()
    {
        var sheet = Form2.Compose(Form5Files.Context(Seeds.Table));
        var blanks = sheet.Sections.SelectMany(section => section.Grid.Cells).SelectMany(cell => cell.Lines).Where(line => line.Kind == LineKind.Absent).Select(line => line.Text).Distinct();

        Assert.Equal([CellLine.AbsentText], blanks);
        Assert.Contains("公開資料から再構成。区が公表した様式ではありません", sheet.Head);
        Assert.Equal("②　未達成", Under(sheet, "3-1-2", "目標", last: true));
    }

    [Fact]
    public void A_year_that_the_ward_has_taken_over_is_marked_as_rebuilt_no_more()
    {
        var context = Form5Files.Context(Seeds.Table);
        var taken = context.Policy with { Statement = context.Policy.Statement with { TakenOver = new TakenOver(new DateOnly(2026, 11, 29)) } };

        Assert.All([EditionKind.Imported, EditionKind.SelfEvaluation], kind => Assert.DoesNotContain(
            Form2.Compose(context with { Policy = taken, Stamp = context.Stamp with { Kind = kind } }).Head,
            line => line.Contains("再構成", StringComparison.Ordinal)));
        Assert.Contains("公開資料から再構成したものに、区の職員が入力・確認した内容を加えました", Form2.Compose(context with { Stamp = context.Stamp with { Kind = EditionKind.SelfEvaluation } }).Head);
        Assert.Equal("区の記録", Nature(taken));
        Assert.Equal("公開資料から再構成", Nature(context.Policy));

        string? Nature(PublishedPolicy policy) => (string?)OpenTables.Of(context with { Policy = policy }, "fields").Rows[0][6];
    }

    [Fact]
    public void Who_is_in_charge_stands_with_the_item_and_where_to_ask_at_the_foot()
    {
        Assert.Equal("防災課（電話 06-0000-0001、内線123）", Beside("1-1", "担当"));
        Assert.Equal("防災課", Beside("1-1-1", "担当"));
        Assert.Contains("問合せ先：見本区役所 企画広報窓口、電話 06-0000-0000、kikaku@mihon.example.jp、平日の9時から17時30分まで", _of2021.Foot);

        var former = Form2.Compose(Form5Files.Context(Seeds.Table));
        Assert.DoesNotContain(former.Sections.SelectMany(section => section.Grid.Cells), cell => cell.Lines[0].Text == "担当");
        Assert.DoesNotContain(former.Foot, line => line.StartsWith("問合せ先", StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_the_record_says_stands_somewhere_in_the_forms()
    {
        var said = string.Concat(OfficialForms.Of(FormEra.Reiwa3).Select(form => form.Compose(_sample)).SelectMany(sheet => sheet.Foot.Select(line => Words.Of(line)).Concat(sheet.Sections.SelectMany(section => section.Grid.Cells.Select(cell => Words.Of(cell)).Append(Words.Of(section.Heading ?? ""))))));
        var texts = PublishedFields.Of(_sample.Policy).Where(field => field.Label is not ("区コード" or "様式の世代" or "様式の段階" or "様式1への掲載" or "年度" or "市" or "区" or "表題" or "データの性質" or "市政改革プランの名" or "番号"))
            .Where(field => field.Place is not "区のページに書かれた経過")
            .Where(field => field.Label is not "前の年度とのつながり" && field.Place is not ("前の年度とのつながり" or "やさしい日本語")) // the official forms know neither
            .ToList();

        // What a field holds in one text, forms spread over cells; each line of a text has to be there.
        Assert.All(
            texts.Where(field => !field.Label.Contains("指標", StringComparison.Ordinal) && field.Label is not ("現状のデータ") && !field.Label.Contains("状況", StringComparison.Ordinal) && !field.Label.Contains("有効性", StringComparison.Ordinal) && !field.Label.Contains("見込み", StringComparison.Ordinal)),
            field => Assert.All(field.Value.Split('\n'), line => Assert.True(said.Contains(Words.Of(line), StringComparison.Ordinal) || field.Value == "額の記載なし", $"{field.Place} {field.Label}：{line}")));
        Assert.All(_sample.Policy.Strategies.SelectMany(strategy => strategy.Indicators!).Concat(_sample.Policy.Initiatives.SelectMany(initiative => initiative.Indicators ?? [])), indicator => Assert.Contains(Words.Of(indicator.Sentence), said, StringComparison.Ordinal));
        Assert.All(_sample.Policy.Issues.SelectMany(issue => issue.Plan!.Tables).SelectMany(table => table.Rows).SelectMany(row => row).OfType<string>(), cell => Assert.Contains(Words.Of(cell), said, StringComparison.Ordinal));
    }

    [Fact]
    public void A_data_table_with_more_columns_than_there_is_room_loses_none()
    {
        var issue = _sample.Policy.Issues[0];
        var wide = new DataTable("広い表", [.. Enumerable.Range(1, 15).Select(number => $"列{number}")], [[.. Enumerable.Range(1, 15).Select(number => $"値{number}")]], null);
        var sheet = Form2.Compose(_sample with { Policy = _sample.Policy with { Issues = [issue with { Plan = issue.Plan! with { Tables = [wide] } }] } });
        var text = string.Concat(sheet.Sections[0].Grid.Cells.Select(cell => cell.ToText()));

        Assert.All(Enumerable.Range(1, 15), number => Assert.Contains($"値{number}", text, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Stages(SheetSection section) => section.Grid.Cells.Where(cell => cell.Column == 0).Select(cell => cell.ToText());

    private static SheetSection Part(string item) => Part(_of2021, item);

    private static SheetSection Part(Sheet sheet, string item) => sheet.Sections.Single(section => section.Item == item);

    private static string Beside(string item, string label) => Beside(_of2021, item, label);

    private static string Beside(Sheet sheet, string item, string label)
    {
        var cells = Part(sheet, item).Grid.Cells;
        var header = cells.Last(cell => cell.Lines[0].Text == label);

        return cells.First(cell => cell.Row == header.Row && cell.Column == header.EndColumn).ToText();
    }

    private static string Under(string item, string head, bool last = false) => Under(_of2021, item, head, last);

    private static string Under(Sheet sheet, string item, string head, bool last)
    {
        var cells = Part(sheet, item).Grid.Cells;
        var heads = cells.Where(cell => cell.Role == CellRole.ColumnHeader && cell.Lines[0].Text == head).ToList();
        var header = last ? heads[^1] : heads[0];

        return cells.First(cell => cell.Row == header.EndRow && cell.Column == header.Column).ToText();
    }
}
