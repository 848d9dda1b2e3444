namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>How general affairs asks for publication.</summary>
internal static class Approval
{
    /// <summary>Asks for all that is ready: of this kind, if several fit, and with the warnings read, if there are any.</summary>
    public static async Task AskForApprovalAsync(this Hand affairs, string kind, string note)
    {
        await affairs.SeesAsync("区長に承認を依頼する");
        await affairs.SeesAsync(kind);

        if (await affairs.Page.Locator("input[name=kind]").CountAsync() > 0)
        {
            await affairs.ChooseAsync("版の種類", kind);
        }

        await affairs.FillAsync("変更の要旨", note);

        if (await affairs.Page.Locator("#acknowledged").CountAsync() > 0)
        {
            await affairs.TickAsync("を読んだ", ticked: true);
        }

        await affairs.PressAsync("この内容で区長に承認を依頼する");
    }
}
