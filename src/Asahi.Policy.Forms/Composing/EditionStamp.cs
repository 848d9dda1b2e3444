using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Forms.Composing;

/// <summary>版の表示。Which edition a file was made from; printed on every one.</summary>
/// <param name="Number">版の番号。</param>
/// <param name="Kind">版の種類。</param>
/// <param name="Date">版の日付（日本時間）。</param>
/// <param name="Address">年度のページの所在（例: /asahi/2022）。</param>
public sealed record EditionStamp(int Number, EditionKind Kind, DateOnly Date, string Address)
{
    /// <summary>案の表示。Null: it is an edition. A draft says so instead of the number that it may get.</summary>
    public DraftMark? Draft { get; init; }

    /// <summary>版と日付（例: 第1版（取込）、令和8年（2026年）11月21日）。</summary>
    public string Label => Draft?.Label ?? $"第{Number}版（{Kind.Name()}）、{Wareki.Date(Date)}";
}
