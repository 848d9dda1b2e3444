using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>Somebody at a page: fills in, chooses, presses, by what the labels say.</summary>
internal class Hand(IPage page)
{
    public IPage Page => page;

    public virtual Task FillAsync(string label, string text) => Field(label).FillAsync(text);

    public virtual Task ChooseAsync(string group, string answer) => Answer(group, answer).CheckAsync();

    public virtual Task PickAsync(string label, string option) => Field(label).SelectOptionAsync(option);

    /// <summary>Ticks a box, or takes the tick away.</summary>
    public virtual Task TickAsync(string label, bool ticked) => Box(label).SetCheckedAsync(ticked);

    public virtual Task PressAsync(string button, bool exact = false) => Button(button, exact).ClickAsync();

    public virtual Task FollowAsync(string link) => Link(link).ClickAsync();

    /// <summary>Waits for words on the page.</summary>
    public Task SeesAsync(string words) => Assertions.Expect(page.Locator("body")).ToContainTextAsync(words);

    protected ILocator Field(string label) => page.GetByLabel(label, new() { Exact = false }).First;

    protected ILocator Answer(string group, string answer) => page.GetByRole(AriaRole.Group, new() { Name = group }).GetByLabel(answer);

    protected ILocator Box(string label) => page.GetByRole(AriaRole.Checkbox, new() { Name = label });

    protected ILocator Button(string name, bool exact = false) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = exact });

    protected ILocator Link(string name) => page.GetByRole(AriaRole.Link, new() { Name = name }).First;
}
