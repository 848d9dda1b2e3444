using System.Text.Json.Serialization;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Policies;

/// <summary>前の年度からの問い。What the evaluation of the year before said was to change, and what became of it: asked once in the plan of
/// the item that goes on, and published with it.</summary>
/// <param name="Key">問いの名。From where it stood and what it asks; unique within its item.</param>
/// <param name="FormerYear">前の年度（西暦）。</param>
/// <param name="Former">前の年度の項目。Null: the year as a whole.</param>
/// <param name="FormerName">前の年度の項目の名。</param>
/// <param name="Kind">何が書かれていたか。</param>
/// <param name="Text">書かれていた文。</param>
/// <param name="Answer">どうなったか。Null: nobody has answered yet, which stops nothing.</param>
/// <param name="Reason">補足。Of what was stopped, why. Null: none.</param>
public sealed record CarriedQuestion(
    string Key,
    int FormerYear,
    ItemCode? Former,
    string FormerName,
    CarriedKind Kind,
    string Text,
    CarriedAnswer? Answer = null,
    string? Reason = null)
{
    /// <summary>補足の最大の長さ。</summary>
    public const int ReasonMaxLength = 500;

    /// <summary>問いの文（例: 令和4年度の 1-2「改善策」：呼びかける）。</summary>
    [JsonIgnore]
    public string Words =>
        $"{new Years.FiscalYear(FormerYear).Era}の{(Former is { } code ? $" {code} {FormerName}" : "全体")}「{Kind.Name()}」：{Text}";

    /// <summary>答えの文（例: やめた：参加者がいなかった）。</summary>
    [JsonIgnore]
    public string AnswerWords => Answer is null ? "（答えは、まだありません）" : Answer.Value.Name() + (Reason is null ? "" : $"：{Reason}");
}

/// <summary>前の年度の評価に書かれていたこと。</summary>
public enum CarriedKind
{
    /// <summary>見直す。</summary>
    Revise = 1,

    /// <summary>改善策、今後の対応方向。</summary>
    Improvement = 2,

    /// <summary>今後の方針。</summary>
    Direction = 3,
}

/// <summary>前の年度からの問いの答え。</summary>
public enum CarriedAnswer
{
    /// <summary>実施した。</summary>
    Done = 1,

    /// <summary>形を変えた。</summary>
    Changed = 2,

    /// <summary>やめた。With a reason.</summary>
    Stopped = 3,

    /// <summary>まだ。</summary>
    NotYet = 4,
}

/// <summary>前の年度からの問いの呼び名。</summary>
public static class CarriedWords
{
    /// <summary>呼び名（例: 改善策）。</summary>
    public static string Name(this CarriedKind kind) => kind switch
    {
        CarriedKind.Revise => "見直す",
        CarriedKind.Improvement => "改善策",
        CarriedKind.Direction => "今後の方針",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>呼び名（例: 形を変えた）。</summary>
    public static string Name(this CarriedAnswer answer) => answer switch
    {
        CarriedAnswer.Done => "実施した",
        CarriedAnswer.Changed => "形を変えた",
        CarriedAnswer.Stopped => "やめた",
        CarriedAnswer.NotYet => "まだ",
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };
}
