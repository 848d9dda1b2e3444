namespace Asahi.Policy.Domain.Staffing;

/// <summary>区での職務の呼び名。What this ward calls the duties; where it says nothing, the standard name stands.</summary>
public sealed record DutyNames
{
    /// <summary>呼び名の最大の長さ。</summary>
    public const int NameMaxLength = 20;

    /// <summary>標準の呼び名だけ。</summary>
    public static DutyNames Standard { get; } = new();

    /// <summary>区が決めた呼び名。Of the duties that have another name than the standard one.</summary>
    public IReadOnlyDictionary<Duty, string> Own { get; init; } = new Dictionary<Duty, string>();

    /// <summary>ある職務の呼び名（例: 担当）。</summary>
    public string Of(Duty duty) => Own.GetValueOrDefault(duty) ?? duty.Name();

    /// <summary>できること（一行）。</summary>
    public string Purpose(Duty duty) => duty switch
    {
        Duty.Officer => $"自分の課の計画・中間振り返り・自己評価を入力し、{Of(Duty.SectionChief)}に確認を依頼する",
        Duty.SectionChief => "自分の課が入力したものを確認し、または差し戻す",
        Duty.GeneralAffairs => "構成と段階を決め、すべての課の分を入力・確認し、公開の準備をする",
        Duty.Mayor => "公開を承認し、または差し戻す",
        Duty.Administrator => "職員と課を管理する。内容は変えられない",
        _ => throw new ArgumentOutOfRangeException(nameof(duty)),
    };
}
