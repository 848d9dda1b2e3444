using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>The grid of a year: every view of every stage, filled, with faults, with a cell that two people changed, and to be read.</summary>
internal sealed class GridTour(StaffTour tour, Func<string, IPage, Task> look)
{
    private const string Grid = "/staff/asahi/2022/grid";

    private static readonly Dictionary<string, string[]> _views = new()
    {
        ["plan"] = ["indicators", "budgets", "policy", "issue", "strategy", "initiative", "reform"],
        ["midterm"] = ["indicators", "strategy", "initiative", "reform"],
        ["evaluation"] = ["indicators", "budgets", "policy", "issue", "strategy", "initiative", "reform"],
    };

    public async Task WalkAsync(IPage affairs)
    {
        foreach (var (stage, view) in _views.SelectMany(it => it.Value, (stage, view) => (stage.Key, view)))
        {
            await affairs.GotoAsync($"{Grid}?stage={stage}&view={view}");
            await look($"grid-{stage}-{view}", affairs);
        }

        var (officer, colleague) = (await tour.EnterAsync("tantou"), await tour.EnterAsync("tantou2"));
        await officer.GotoAsync($"{Grid}?stage=evaluation&view=initiative");
        await colleague.GotoAsync($"{Grid}?stage=evaluation&view=initiative");
        await look("grid-own", officer);
        await colleague.Locator("[id='o4-1-1.challenge']").FillAsync("ほかの人の課題");
        await colleague.GetByRole(AriaRole.Button, new() { Name = "保存する", Exact = true }).ClickAsync();
        await tour.SeenAsync("grid-saved", colleague, "1か所を保存しました");
        await officer.Locator("[id='o4-1-1.challenge']").FillAsync("自分の課題");
        await officer.Locator("[id='o4-1-1.settled.S2022.amount']").FillAsync("たくさん");
        await officer.Locator("[id='o4-1-1.settled.S2022.amount']").PressAsync("Enter");
        await officer.Locator("[id='o4-1-1.results']").FillAsync("");
        await officer.GetByRole(AriaRole.Button, new() { Name = "確認を依頼する" }).ClickAsync();
        await tour.SeenAsync("grid-left", officer, "どちらを使いますか");
        await officer.GotoAsync($"{Grid}?stage=evaluation&view=initiative");
        await look("grid-scratch", officer);
        await officer.GotoAsync($"{Grid}?stage=evaluation&view=initiative&section=all");
        await look("grid-foreign", officer);
        await officer.Context.CloseAsync();
        await colleague.Context.CloseAsync();
    }
}
