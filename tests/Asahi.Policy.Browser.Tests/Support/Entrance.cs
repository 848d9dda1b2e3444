using Asahi.Policy.Web.Tests.Support;
using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>How somebody of the staff comes in: password, and the code where the duty asks for one.</summary>
internal sealed class Entrance(BrowserSite site, StaffSite staff)
{
    /// <summary>Signs in, and goes on to a page.</summary>
    public async Task<IPage> EnterAsync(string login, string next = "/staff", bool scripts = true)
    {
        var page = await site.OpenAsync($"/staff/sign-in?next={Uri.EscapeDataString(next)}", 1280, scripts);
        await SignInAsync(page, login);

        return page;
    }

    /// <summary>Signs in where the page asks for it.</summary>
    public async Task SignInAsync(IPage page, string login)
    {
        var enter = page.GetByRole(AriaRole.Button, new() { Name = "ログインする", Exact = true });
        await page.GetByLabel("ログインID").FillAsync(login);
        await page.GetByLabel("パスワード").FillAsync(StaffSite.Password);
        await enter.ClickAsync();
        var (code, signOut) = (page.GetByLabel("確認コード"), page.GetByRole(AriaRole.Button, new() { Name = "ログアウト" }));
        await code.Or(signOut).First.WaitForAsync();

        if (await code.IsVisibleAsync())
        {
            await code.FillAsync(staff.NextCode(login));
            await enter.ClickAsync();
        }

        await signOut.WaitForAsync();
    }
}
