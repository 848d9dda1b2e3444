using Microsoft.Playwright;

namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>The screens of a whole year: the plan on every level, rows, the midterm review, what is said of issue and year, a closed
/// stage, what is asked before something is cleared or put back, and items that are no more.</summary>
internal sealed class StaffYearTour(StaffTour tour, Func<string, IPage, Task> look)
{
    private const string Year = "/staff/asahi/2022";

    public async Task WalkAsync()
    {
        var affairs = await tour.EnterAsync("soumu3");
        await PlansAsync(affairs);
        await ConflictAsync(affairs);
        await StagesAsync(affairs);
        await ClearingAsync(affairs);
        await RestoringAsync(affairs);
        await RetiringAsync(affairs);
        await new GridTour(tour, look).WalkAsync(affairs);
        await NextAsync(affairs);
        await affairs.Context.CloseAsync();
    }

    private async Task PlansAsync(IPage affairs)
    {
        foreach (var (name, place) in new[] { ("whole", "policy"), ("issue", "1"), ("strategy", "1-1"), ("reform", "r1") })
        {
            await affairs.GotoAsync($"{Year}/{place}/plan");
            await look($"plan-{name}", affairs);
        }

        await affairs.GotoAsync($"{Year}/1/plan");
        await PressAsync(affairs, "表を一つ加える");
        await tour.SeenAsync("plan-issue-row", affairs, "Excelの範囲をそのまま貼り付けられます");
        await affairs.GotoAsync($"{Year}/1-1-1/plan");
        await PressAsync(affairs, "予算・決算を一つ加える");
        await PressAsync(affairs, "プロセス指標を一つ加える");
        await tour.SeenAsync("plan-initiative-rows", affairs, "指標の文");
        await affairs.GetByLabel("額（千円）").Last.FillAsync("たくさん");
        await PressAsync(affairs, "入力の途中で保存する");
        await tour.SeenAsync("plan-initiative-error", affairs, "0以上の整数で入力してください");
    }

    // Two people, the same text.
    private async Task ConflictAsync(IPage affairs)
    {
        var other = await tour.EnterAsync("soumu4");
        await affairs.GotoAsync($"{Year}/1-1/plan");
        await other.GotoAsync($"{Year}/1-1/plan");
        await affairs.GetByLabel("戦略の内容").FillAsync("一人目の内容");
        await PressAsync(affairs, "保存し、確認済みにする");
        await tour.SeenAsync("plan-confirmed", affairs, "確認済みにしました");
        await other.GetByLabel("戦略の内容").FillAsync("二人目の内容");
        await PressAsync(other, "入力の途中で保存する");
        await tour.SeenAsync("plan-conflict", other, "あなたが開いた後に、変わりました");
        await other.Context.CloseAsync();
    }

    private async Task StagesAsync(IPage affairs)
    {
        await affairs.GotoAsync($"{Year}/4-1-1/midterm");
        await tour.SeenAsync("midterm-closed", affairs, "中間振り返りは、この年度では開いていません");
        await affairs.GotoAsync($"{Year}/stages");
        await affairs.GetByRole(AriaRole.Checkbox, new() { Name = "この年度に中間振り返りがある" }).CheckAsync();
        await affairs.GetByLabel("提出の期限").Nth(2).FillAsync("らいしゅう");
        await PressAsync(affairs, "段階と期日を保存する");
        await tour.SeenAsync("stages-error", affairs, "自己評価の、提出の期限は、2026-06-10 か");
        await affairs.GetByLabel("提出の期限").Nth(2).FillAsync("令和5年6月10日");
        await PressAsync(affairs, "段階と期日を保存する");
        await tour.SeenAsync("stages-saved", affairs, "段階と期日を保存しました");
        await affairs.GetByLabel("締め切る理由").First.FillAsync("区政会議に出したため");
        await PressAsync(affairs, "計画を締め切る");
        await tour.SeenAsync("stages-closed", affairs, "締め切りました");
        await affairs.GotoAsync($"{Year}/1-1/plan");
        await tour.SeenAsync("plan-closed", affairs, "締め切りました（区政会議に出したため）");
        await affairs.GotoAsync($"{Year}/stages");
        await PressAsync(affairs, "計画を開き直す");
        await tour.SeenAsync("stages-reopened", affairs, "開き直しました");
        await affairs.GotoAsync("/staff?section=all");
        await tour.SeenAsync("board-late", affairs, "期限をすぎたもの");
        await affairs.GotoAsync($"{Year}?stage=evaluation&late=true&q=%E8%A8%93%E7%B7%B4");
        await look("board-filtered", affairs);
        await affairs.GotoAsync($"{Year}/confirm");
        await look("together-nothing", affairs);
        await affairs.GotoAsync($"{Year}/sections");
        await PressAsync(affairs, "まとめて決める");
        await tour.SeenAsync("assignment-error", affairs, "どの項目かを選んでください");

        foreach (var (name, place) in new[] { ("strategy", "4-1"), ("initiative", "4-1-1"), ("reform", "r1") })
        {
            await affairs.GotoAsync($"{Year}/{place}/midterm");
            await look($"midterm-{name}", affairs);
        }

        await affairs.GotoAsync($"{Year}/4-1-1/midterm");
        await PressAsync(affairs, "保存し、確認済みにする");
        await tour.SeenAsync("midterm-error", affairs, "入力内容に問題が");

        foreach (var (name, place) in new[] { ("whole", "policy"), ("issue", "1"), ("strategy", "1-1"), ("reform", "r1") })
        {
            await affairs.GotoAsync($"{Year}/{place}/evaluation");
            await look($"evaluation-{name}", affairs);
        }
    }

    private async Task ClearingAsync(IPage affairs)
    {
        await affairs.GotoAsync($"{Year}/4-2-1/evaluation");
        await affairs.GetByLabel("当年度の取組実績").FillAsync("巡回を12回行った。");
        await affairs.GetByLabel("評価の対象外とする", new() { Exact = true }).CheckAsync();
        await affairs.GetByLabel("評価の対象外とする理由").FillAsync("市の事業に移ったため");
        await PressAsync(affairs, "入力の途中で保存する");
        await tour.SeenAsync("evaluation-clearing", affairs, "次の欄が空になります");
        await PressAsync(affairs, "これらの欄を空にして");
        await tour.SeenAsync("evaluation-out-of-scope", affairs, "保存しました");
    }

    private async Task RestoringAsync(IPage affairs)
    {
        await affairs.GetByRole(AriaRole.Link, new() { Name = "公開中の内容に戻す" }).ClickAsync();
        await tour.SeenAsync("restore", affairs, "変わるところ");
        await PressAsync(affairs, "公開中の内容に戻す");
        await tour.SeenAsync("restored", affairs, "公開中の内容に戻しました");
    }

    private async Task RetiringAsync(IPage affairs)
    {
        await affairs.GotoAsync($"{Year}/structure/o4-2");
        await affairs.GetByLabel("取りやめる理由").FillAsync("市の事業に移ったため。\n区では行わない。");
        await PressAsync(affairs, "理由を付けて取りやめる");
        await tour.SeenAsync("structure-retired", affairs, "項目を取りやめました");
        await affairs.GotoAsync($"{Year}/structure/o4-2");
        await tour.SeenAsync("structure-item-retired", affairs, "取りやめを取り消す");
        await affairs.GotoAsync($"{Year}/4-2/plan");
        await look("plan-gone", affairs);
    }

    // The next year, in another form.
    private async Task NextAsync(IPage affairs)
    {
        await affairs.GotoAsync("/staff/asahi/next-year");
        await look("next-empty", affairs);
        await affairs.GotoAsync("/staff/asahi/next-year?from=2022");
        await tour.SeenAsync("next-from", affairs, "引き継がないもの");
        await PressAsync(affairs, "令和5年度を始める");
        await tour.SeenAsync("next-board", affairs, "年度を始めました");

        foreach (var (name, entry) in new[] { ("whole", "policy/plan"), ("issue", "1/plan"), ("strategy", "1-1/plan"), ("results", "1/evaluation"), ("direction", "policy/evaluation") })
        {
            await affairs.GotoAsync($"/staff/asahi/2023/{entry}");
            await look($"next-{name}", affairs);
        }
    }

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();
}
