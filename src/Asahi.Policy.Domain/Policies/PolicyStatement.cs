using System.Text.Json.Serialization;
using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Domain.Policies;

/// <summary>運営方針の全体について書くこと。Null where the source gives nothing.</summary>
/// <param name="Name">表題（例: 令和3年度 旭区運営方針）。</param>
/// <param name="Goal">区の目標（何をめざすのか）。</param>
/// <param name="Mission">区の使命（どのような役割を担うのか）。</param>
/// <param name="MayorsPolicy">区運営の基本的な考え方（区長の方針）。文章 (<see cref="Texts.Prose"/>).</param>
/// <param name="MayorName">区長名。</param>
/// <param name="ReformPlanName">市政改革プランの名（例: 市政改革プラン3.0）。</param>
/// <param name="Stages">様式の段階。Null: not known which stages the year had.</param>
/// <param name="Easy">やさしい日本語の説明。Null: none written.</param>
public sealed record PolicyStatement(
    string Name,
    string? Goal = null,
    string? Mission = null,
    string? MayorsPolicy = null,
    string? MayorName = null,
    string? ReformPlanName = null,
    IReadOnlyList<FormStage>? Stages = null,
    EasyText? Easy = null) : ItemPlan
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string? Title => Name;

    /// <summary>前書き。文章。What stands on top of a ward's page before its goal and bears no date: what such a policy is, a slogan.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] // editions that do not say it stay as they were written
    public string? Lead { get; init; }

    /// <summary>経過の注記。古い順。</summary>
    public IReadOnlyList<ProgressNote> Notes { get; init; } = [];

    /// <summary>職員が確認した、前の年度とのつながり。</summary>
    public IReadOnlyList<LineageLink> Lineage { get; init; } = [];

    /// <summary>区が確認した、推定した事項。</summary>
    public IReadOnlyList<SettledFact> Settled { get; init; } = [];

    /// <summary>区の記録としての引継ぎ。Null: what was imported is not the ward's own record yet.</summary>
    public TakenOver? TakenOver { get; init; }
}

/// <summary>経過の注記。A dated sentence on top of the ward's page that says which stage was added.</summary>
/// <param name="Date">日付。</param>
/// <param name="Text">文。The date in parentheses at its end is left out: it stands in <see cref="Date"/>.</param>
public sealed record ProgressNote(DateOnly Date, string Text)
{
    /// <summary>文の最大の長さ。</summary>
    public const int TextMaxLength = 1_000;
}
