using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>Somebody without a mouse: everything is reached by Tab and the arrows, and done by Enter and Space.</summary>
internal sealed class KeyboardHand(IPage page) : Hand(page)
{
    private const int MostStops = 150;

    public override async Task FillAsync(string label, string text)
    {
        await ReachAsync(Field(label));
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.InsertTextAsync(text);
    }

    // A group is one stop; within it the arrows go from answer to answer and choose.
    public override async Task ChooseAsync(string group, string answer)
    {
        var wanted = Answer(group, answer);
        var name = await wanted.GetAttributeAsync("name");
        await ReachAsync(Page.Locator($"input[name='{name}']"));
        await Page.Keyboard.PressAsync("Space");

        for (var at = 0; at < 12 && !await wanted.IsCheckedAsync(); at++)
        {
            await Page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.True(await wanted.IsCheckedAsync(), $"The arrows do not choose {answer}.");
    }

    public override async Task PickAsync(string label, string option)
    {
        await ReachAsync(Field(label));
        await Page.Keyboard.PressAsync("Home");

        for (var at = 0; at < 30 && await ChosenAsync(label) != option; at++)
        {
            await Page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.Equal(option, await ChosenAsync(label));
    }

    public override async Task TickAsync(string label, bool ticked)
    {
        await ReachAsync(Box(label));

        if (await Box(label).IsCheckedAsync() != ticked)
        {
            await Page.Keyboard.PressAsync("Space");
        }

        Assert.Equal(ticked, await Box(label).IsCheckedAsync());
    }

    public override Task PressAsync(string button, bool exact = false) => EnterAsync(Button(button, exact));

    public override Task FollowAsync(string link) => EnterAsync(Link(link));

    private Task<string> ChosenAsync(string label) =>
        Field(label).EvaluateAsync<string>("select => select.selectedOptions[0].text");

    private async Task EnterAsync(ILocator target)
    {
        await ReachAsync(target);
        var before = await Page.EvaluateAsync<double>("performance.timeOrigin");
        await Page.Keyboard.PressAsync("Enter");
        await Page.WaitForFunctionAsync("before => (performance.timeOrigin !== before && document.readyState === 'complete') || location.hash !== ''", before);
    }

    private async Task ReachAsync(ILocator target)
    {
        await target.First.WaitForAsync();

        for (var stop = 0; stop < MostStops; stop++)
        {
            if (await target.EvaluateAllAsync<bool>("elements => elements.includes(document.activeElement)"))
            {
                return;
            }

            await Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{MostStops} stops, and {target} was none of them.");
    }
}
