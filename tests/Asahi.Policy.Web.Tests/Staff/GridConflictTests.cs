using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Two people on one grid: a cell that both changed is asked alone, and asked again if it changes once more; all else is saved.</summary>
public sealed class GridConflictTests(GridOffice office) : IClassFixture<GridOffice>
{
    [Fact]
    public async Task Only_the_cell_that_both_changed_is_asked()
    {
        var year = await office.YearAsync();
        var (mine, theirs) = (await GridOffice.OpenAsync(office.One, year, "initiative"), await GridOffice.OpenAsync(office.Another, year, "initiative"));
        await theirs.SaveAsync(new() { ["o1-1-1.results"] = "相手の実績", ["o1-1-1.challenge"] = "相手の課題", ["o1-1-3.results"] = "相手だけの行" });
        var left = await mine.LeftAsync(new() { ["o1-1-1.results"] = "私の実績", ["o1-1-1.improvement"] = "私の改善策", ["o1-1-2.results"] = "私の二行目" });

        Assert.StartsWith("2か所を保存しました。1か所は、直してから保存してください", left.Box, StringComparison.Ordinal);
        Assert.Equal("私の実績", left.Fields["o1-1-1.results"]);
        Assert.Equal("相手だけの行", left.Fields["o1-1-3.results"]);
        Assert.Contains("相手の実績", left.Words(".grid__theirs"), StringComparison.Ordinal);
        Assert.Contains("職員tantou2 さん", left.Words(".grid__theirs"), StringComparison.Ordinal);
        Assert.Single(left.Page.QuerySelectorAll(".grid__theirs"));
        var now = (await office.DraftAsync(year, 0)).Typed;
        Assert.Equal(("相手の実績", "相手の課題", "私の改善策"), (now["results"], now["challenge"], now["improvement"]));

        // Not answered: asked again. Answered: as it was answered.
        left = await left.LeftAsync([]);
        Assert.StartsWith("1か所は、直してから保存してください", left.Box, StringComparison.Ordinal);
        var saved = await left.SaveAsync(new() { ["use.o1-1-1.results"] = Answer(left, "mine") });
        Assert.Equal("私の実績", saved.Fields["o1-1-1.results"]);
    }

    [Fact]
    public async Task Theirs_can_be_kept_and_a_cell_that_changed_once_more_is_asked_once_more()
    {
        var year = await office.YearAsync();
        var (mine, theirs) = (await GridOffice.OpenAsync(office.One, year, "initiative"), await GridOffice.OpenAsync(office.Another, year, "initiative"));
        theirs = await theirs.SaveAsync(new() { ["o1-1-1.results"] = "相手の実績" });
        var left = await mine.LeftAsync(new() { ["o1-1-1.results"] = "私の実績" });
        var answer = Answer(left, "mine");
        await theirs.SaveAsync(new() { ["o1-1-1.results"] = "相手の新しい実績" });
        left = await left.LeftAsync(new() { ["use.o1-1-1.results"] = answer });
        Assert.Contains("相手の新しい実績", left.Words(".grid__theirs"), StringComparison.Ordinal);
        var saved = await left.SaveAsync(new() { ["use.o1-1-1.results"] = Answer(left, "theirs") });

        Assert.Equal("相手の新しい実績", saved.Fields["o1-1-1.results"]);
        Assert.Equal(2, (await office.LogAsync(year)).Count);
    }

    [Fact]
    public async Task Cells_that_nobody_else_changed_never_meet_whatever_was_saved_in_the_entry()
    {
        var year = await office.YearAsync();
        var (mine, theirs) = (await GridOffice.OpenAsync(office.One, year, "initiative"), await GridOffice.OpenAsync(office.Another, year, "initiative"));

        foreach (var words in new[] { "一", "二", "三" })
        {
            theirs = await theirs.SaveAsync(new() { ["o1-1-1.challenge"] = words });
        }

        await mine.SaveAsync(new() { ["o1-1-1.results"] = "私の実績" });
        var now = (await office.DraftAsync(year, 0)).Typed;
        Assert.Equal(("私の実績", "三"), (now["results"], now["challenge"]));
    }

    [Fact]
    public async Task What_both_changed_to_the_same_is_not_asked()
    {
        var year = await office.YearAsync();
        var (mine, theirs) = (await GridOffice.OpenAsync(office.One, year, "indicators"), await GridOffice.OpenAsync(office.Another, year, "indicators"));
        await theirs.SaveAsync(new() { [GridYear.Cell(0, "actual")] = "1,200" });
        var saved = await mine.SaveAsync(new() { [GridYear.Cell(0, "actual")] = "１２００" });

        Assert.Equal("変わったところはありません。状態もそのままです", saved.Told);
        Assert.Single(await office.LogAsync(year));
    }

    private static string Answer(GridForm form, string side) =>
        form.Page.QuerySelectorAll(".grid__theirs input").Select(it => it.GetAttribute("value")!).Single(it => it.StartsWith(side, StringComparison.Ordinal));
}
