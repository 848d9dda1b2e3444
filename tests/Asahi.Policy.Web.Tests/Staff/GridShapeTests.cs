using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Which tables there are, and that each is one for everybody: heads of lines and columns, every field with a name, sent without scripts.</summary>
public sealed class GridShapeTests(GridOffice office) : IClassFixture<GridOffice>
{
    [Fact]
    public async Task Each_stage_has_the_views_that_its_forms_ask_for()
    {
        var year = await office.YearAsync();

        foreach (var stage in Enum.GetValues<FormStage>())
        {
            var open = await GridOffice.OpenAsync(office.Affairs, year, "indicators", stage);
            var levels = Enum.GetValues<ItemLevel>().Where(level => FormEras.Of(FormEra.Reiwa3).Find(level, stage) is not null).Select(level => level.Name());
            string[] rows = stage == FormStage.Midterm ? ["指標"] : ["指標", "予算・決算"];
            Assert.Equal(rows.Concat(levels), open.Page.QuerySelectorAll("[aria-labelledby=nav-view] li").Select(it => it.TextContent.Trim()));
        }
    }

    [Fact]
    public void A_view_of_a_level_has_every_field_of_its_form_but_what_takes_it_out_of_evaluation()
    {
        foreach (var stage in Enum.GetValues<FormStage>())
        {
            foreach (var level in Enum.GetValues<ItemLevel>())
            {
                if (FormEras.Of(FormEra.Reiwa3).Find(level, stage) is { } form)
                {
                    var view = EntryGrid.Of(FormEras.Of(FormEra.Reiwa3), stage).Single(it => it.Key.Equals(level.ToString(), StringComparison.OrdinalIgnoreCase));
                    var columns = view.ColumnsOf([], 2022).Where(column => column.Rows is null).Select(column => column.Cell.Key);
                    Assert.Equal(form.Fields.Select(field => field.Key).Except(["out-of-scope", "blank-reason"]), columns);
                }
            }
        }
    }

    [Fact]
    public async Task Every_cell_is_named_by_its_line_and_its_column_and_no_line_lacks_its_head()
    {
        var year = await office.YearAsync();

        foreach (var stage in Enum.GetValues<FormStage>())
        {
            foreach (var view in EntryGrid.Of(FormEras.Of(FormEra.Reiwa3), stage))
            {
                var page = (await GridOffice.OpenAsync(office.Affairs, year, view.Key, stage)).Page;
                var table = page.QuerySelector("table.grid");

                if (table is null)
                {
                    Assert.Contains("この課の行はありません", page.Body!.TextContent, StringComparison.Ordinal); // there is no reform item

                    continue;
                }

                Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal("row", row.FirstElementChild!.GetAttribute("scope")));
                Assert.All(table.QuerySelectorAll("thead th"), head => Assert.Equal("col", head.GetAttribute("scope")));
                Assert.All(table.QuerySelectorAll(".cell"), cell => Assert.All(
                    cell.GetAttribute("aria-labelledby")!.Split(' '),
                    id => Assert.NotEqual("", page.GetElementById(id)!.TextContent.Trim())));
                Assert.NotEmpty(table.QuerySelectorAll(".cell"));
            }
        }
    }

    [Fact]
    public async Task Without_scripts_the_key_Enter_has_no_button_to_press()
    {
        var page = (await GridOffice.OpenAsync(office.One, await office.YearAsync(), "indicators")).Page;

        Assert.True(page.QuerySelector(".grid-form button")!.HasAttribute("disabled"));
        Assert.Equal(["保存する", "保存し、そろった項目の確認を依頼する"], page.QuerySelectorAll(".grid-form button:not([disabled])").Select(it => it.TextContent));
    }

    [Fact]
    public async Task What_is_asked_for_stays_in_the_address()
    {
        var year = await office.YearAsync();
        var open = await GridOffice.OpenAsync(office.One, year, "initiative", FormStage.Plan, "all");

        Assert.All(open.Page.QuerySelectorAll("[aria-labelledby=nav-view] a"), link => Assert.Contains("stage=plan", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(open.Page.QuerySelectorAll("[aria-labelledby=nav-stage] a, [aria-labelledby=nav-view] a"), link => Assert.EndsWith("section=all", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains($"/staff/asahi/{year}/grid?stage=evaluation", (await office.One.OpenAsync($"/staff/asahi/{year}")).QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
    }
}
