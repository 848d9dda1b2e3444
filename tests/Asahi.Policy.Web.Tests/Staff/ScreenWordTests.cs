using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site.Components.Words;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Small things that every screen of staff owes its reader.</summary>
public sealed class ScreenWordTests : IAsyncLifetime
{
    private const string Year = "/staff/asahi/2022";
    private const string Item = Year + "/4-1-1/evaluation";

    private readonly StaffSite _staff = new();
    private StaffVisitor _officer = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AssignAsync(2022, "防災課", "4-1-1", "4-1");
        _officer = await _staff.SignInAsync("tantou");
    }

    [Theory]
    [InlineData(Item, "具体的取組")]
    [InlineData(Year + "/4-1/evaluation", "戦略")]
    public async Task The_heading_says_the_level_once(string address, string level)
    {
        var heading = (await _officer.OpenAsync(address)).QuerySelector("h1")!.TextContent;

        Assert.Equal(2, heading.Split(level).Length);
    }

    [Fact]
    public async Task A_count_of_nothing_is_no_link()
    {
        var cells = (await _officer.OpenAsync("/staff")).QuerySelectorAll(".progress td").ToList();
        var none = cells.Where(cell => cell.TextContent.Trim() == "0").ToList();

        Assert.NotEmpty(none);
        Assert.All(none, cell => Assert.Null(cell.QuerySelector("a")));
        Assert.Contains(cells.Except(none), cell => cell.QuerySelector("a") is not null);
    }

    [Fact]
    public async Task A_long_text_of_the_log_is_folded_and_whole()
    {
        var text = string.Join('\n', Enumerable.Range(1, 200).Select(line => $"{line}行目"));
        await _officer.PostAsync(Item, Item, new() { ["results"] = text, ["challenge"] = "短い\n二行", ["step"] = "Save" });
        var page = await _officer.OpenAsync(Item + "/log");
        var folded = Assert.Single(page.QuerySelectorAll("main .log details"));

        Assert.Equal("後：1行目…（200行、1,091文字）", folded.QuerySelector("summary")!.TextContent);
        Assert.Equal(text, folded.QuerySelector("ins")!.TextContent);
        Assert.False(folded.HasAttribute("open"));
        Assert.Contains(page.QuerySelectorAll("main .log dd > p > ins"), it => it.TextContent == "短い\n二行");
        Assert.Contains("後：短い", page.QuerySelectorAll("main .log dd > p").Select(line => line.TextContent.Trim()).First(line => line.Contains("短い", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_mark_means_stands_at_its_field()
    {
        var page = await _officer.OpenAsync(Item);

        foreach (var (field, key) in new[] { ("target", "mark-process-target"), ("execution", "mark-process-execution"), ("effect", "mark-initiative-effect") })
        {
            var help = page.QuerySelector($"fieldset:has(input[name={field}]) details.field__help")!;

            Assert.Equal($"/glossary#{key}", help.QuerySelector("a[target=_blank]")!.GetAttribute("href"));
            Assert.Equal(
                Marks.All.Single(set => set.Key == key).Terms.Select(mark => mark.Words),
                help.QuerySelectorAll("dt").Select(term => term.TextContent));
        }
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();
}
