using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>The settings of the ward empty, wrong, saved, in conflict and as they were; what was inferred; what is announced.</summary>
internal sealed class StaffSettingsTour(StaffTour tour, Func<string, IPage, Task> look)
{
    private const string Settings = "/staff/asahi/settings";
    private const string Year = "/staff/asahi/2022";

    public async Task WalkAsync(IPage affairs, IPage administrator)
    {
        await SettingsAsync(affairs, administrator);
        await InferenceAsync(affairs);
        await AnnouncementAsync(affairs);
        await affairs.Context.CloseAsync();
        await administrator.Context.CloseAsync();
    }

    private async Task SettingsAsync(IPage affairs, IPage administrator)
    {
        await affairs.GotoAsync(Settings + "/history");
        await look("settings-history-empty", affairs);
        await administrator.GotoAsync(Settings);
        await affairs.GotoAsync(Settings);
        await look("settings-empty", affairs);
        await affairs.GetByRole(AriaRole.Radio, new() { Name = "区が決めた文" }).CheckAsync();
        await affairs.Locator("#phone").FillAsync("代表まで");
        await PressAsync(affairs, "設定を保存する");
        await tour.SeenAsync("settings-error", affairs, "窓口の名を入力してください");
        await affairs.Locator("#noticeText").FillAsync("旭区役所が公式に運営しています");
        await affairs.Locator("#office").FillAsync("旭区役所 総務課 企画担当");
        await affairs.Locator("#phone").FillAsync("06-0000-0000");
        await affairs.Locator("#address").FillAsync("soumu@example.jp");
        await PressAsync(affairs, "設定を保存する");
        await tour.SeenAsync("settings-filled", affairs, "設定を保存しました");
        await administrator.Locator("#office").FillAsync("旭区役所 管理係");
        await PressAsync(administrator, "設定を保存する");
        await tour.SeenAsync("settings-conflict", administrator, "保存されている設定との違い");
        await PressAsync(administrator, "設定を保存する");
        await administrator.GotoAsync(Settings + "/history");
        await tour.SeenAsync("settings-history", administrator, "第1版の内容に戻す");
        await administrator.GetByRole(AriaRole.Link, new() { Name = "第1版の内容に戻す" }).ClickAsync();
        await tour.SeenAsync("settings-former", administrator, "第1版の内容を、欄に入れました");
    }

    private async Task InferenceAsync(IPage affairs)
    {
        await affairs.GotoAsync(Year + "/inference");
        await look("inference-open", affairs);
        await affairs.Locator("#note-0").FillAsync(new string('あ', 201));
        await affairs.GetByRole(AriaRole.Button, new() { Name = "区が確認した" }).First.ClickAsync();
        await tour.SeenAsync("inference-error", affairs, "補足は200文字まで");
        await affairs.Locator("#note-0").FillAsync("起案文書で確かめた");
        await affairs.GetByRole(AriaRole.Button, new() { Name = "区が確認した" }).First.ClickAsync();
        await tour.SeenAsync("inference-settled", affairs, "確認を記録しました");
        await affairs.GetByRole(AriaRole.Button, new() { Name = "確認を取り消す" }).First.ClickAsync();
        await tour.SeenAsync("inference-unsettled", affairs, "確認を取り消しました");
        await PressAsync(affairs, "区の記録として引き継ぐ");
        await tour.SeenAsync("inference-taken", affairs, "区の記録として引き継ぎました");
        await PressAsync(affairs, "引継ぎを取り消す");
    }

    private async Task AnnouncementAsync(IPage affairs)
    {
        await affairs.GotoAsync(Year + "/next-update");
        await look("announcement-empty", affairs);
        await affairs.Locator("#words").FillAsync("令和9年6月ごろ、自己評価を公開します");
        await PressAsync(affairs, "予告を保存する");
        await tour.SeenAsync("announcement-error", affairs, "月は、1から12まで");
        await affairs.Locator("#when").FillAsync("2027");
        await affairs.Locator("#month").FillAsync("6");
        await PressAsync(affairs, "予告を保存する");
        await tour.SeenAsync("announcement-filled", affairs, "予告を保存しました");
    }

    private static Task PressAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
}
