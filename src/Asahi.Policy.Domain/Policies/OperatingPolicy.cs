using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Domain.Policies;

/// <summary>運営方針。What one ward means to do in one fiscal year; the draft that staff edit. The public reads editions of it.</summary>
public sealed class OperatingPolicy : IVersioned
{
    /// <summary>表題の最大の長さ。</summary>
    public const int TitleMaxLength = 100;

    /// <summary>文章の最大の長さ（目標、使命、方針、概要、内容）。</summary>
    public const int TextMaxLength = 10_000;

    private readonly List<ManagementIssue> _issues = [];
    private readonly List<ReformItem> _reforms = [];
    private readonly List<ProgressNote> _notes = [];
    private readonly List<SourceDocument> _sources = [];

    private OperatingPolicy()
    {
    }

    /// <summary>運営方針を作る。</summary>
    /// <param name="fiscalYear">年度（<see cref="Years.FiscalYear"/> の範囲）。</param>
    /// <param name="era">様式の世代。</param>
    /// <param name="title">表題（例: 令和3年度 旭区運営方針）。</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not one that the portal keeps.</exception>
    public OperatingPolicy(int fiscalYear, FormEra era, string title)
    {
        FiscalYear = Years.FiscalYear.IsKnown(fiscalYear)
            ? fiscalYear
            : throw new ArgumentOutOfRangeException(nameof(fiscalYear), fiscalYear, "扱えない年度です。");
        Era = era;
        Title = title;
    }

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>区の内部の番号。</summary>
    public int WardId { get; private set; }

    /// <summary>年度。2021 = 令和3年度。</summary>
    public int FiscalYear { get; private set; }

    /// <summary>様式の世代。</summary>
    public FormEra Era { get; private set; }

    /// <summary>表題。</summary>
    public string Title { get; private set; } = "";

    /// <summary>区の目標（何をめざすのか）。Null: not given in the source.</summary>
    public string? Goal { get; private set; }

    /// <summary>区の使命（どのような役割を担うのか）。Null: not given in the source.</summary>
    public string? Mission { get; private set; }

    /// <summary>区運営の基本的な考え方（区長の方針）。文章 (<see cref="Texts.Prose"/>). Null: not given in the source.</summary>
    public string? MayorsPolicy { get; private set; }

    /// <summary>市政改革プランの名（例: 市政改革プラン3.0）。Null: not given in the source.</summary>
    public string? ReformPlanName { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>区長名。Null: not given in the source.</summary>
    public string? MayorName { get; private set; }

    /// <summary>様式の段階。Null: not known which stages the year had.</summary>
    public IReadOnlyList<FormStage>? Stages { get; private set; }

    /// <summary>年度全体の自己評価。Null: not given in the source, or not yet evaluated.</summary>
    public YearReview? Review { get; private set; }

    /// <summary>職員が確認した、前の年度とのつながり。</summary>
    public IReadOnlyList<LineageLink> Lineage { get; private set; } = [];

    /// <summary>やさしい日本語の説明。Null: none written.</summary>
    public EasyText? Easy { get; private set; }

    /// <summary>経営課題。</summary>
    public IReadOnlyList<ManagementIssue> Issues => _issues;

    /// <summary>市政改革プランに基づく取組等。</summary>
    public IReadOnlyList<ReformItem> Reforms => _reforms;

    /// <summary>経過の注記。</summary>
    public IReadOnlyList<ProgressNote> Notes => _notes;

    /// <summary>原資料。</summary>
    public IReadOnlyList<SourceDocument> Sources => _sources;

    /// <summary>公開資料から作ったかどうか。If not, it is a record of the ward's own.</summary>
    public bool IsFromSources => _sources.Count > 0;

    /// <summary>区に属させる。</summary>
    public void BelongTo(Ward ward) => WardId = ward.Id;

    /// <summary>目標、使命、区長の方針を書く。Null where the source gives nothing.</summary>
    public void Describe(string? goal, string? mission, string? mayorsPolicy) =>
        (Goal, Mission, MayorsPolicy) = (goal, mission, mayorsPolicy);

    /// <summary>区長名を書く。</summary>
    public void Head(string? mayorName) => MayorName = mayorName;

    /// <summary>様式の段階を決める。</summary>
    public void HaveStages(IReadOnlyList<FormStage>? stages) => Stages = stages;

    /// <summary>年度全体の自己評価を書く。</summary>
    public void Evaluate(YearReview? review) => Review = review;

    /// <summary>前の年度とのつながりを確認する。</summary>
    public void Join(IReadOnlyList<LineageLink> links) => Lineage = links;

    /// <summary>やさしい日本語で説明する。Null takes the explanation away.</summary>
    public void Explain(EasyText? easy) => Easy = easy;

    /// <summary>経営課題を加える。</summary>
    /// <param name="number">番号。1 から。</param>
    /// <param name="name">名。Null: the source gives the number only.</param>
    /// <param name="overview">経営課題の概要。</param>
    /// <exception cref="InvalidOperationException">The number is taken.</exception>
    public ManagementIssue AddIssue(int number, string? name, string? overview)
    {
        if (_issues.Any(issue => issue.Number == number))
        {
            throw new InvalidOperationException($"経営課題{number}が二つあります。");
        }

        var issue = new ManagementIssue(number, name, overview);
        _issues.Add(issue);

        return issue;
    }

    /// <summary>市政改革プランに基づく取組を加える。</summary>
    public ReformItem AddReform(string planName, string name, string? text)
    {
        ReformPlanName = planName;
        var reform = new ReformItem(_reforms.Count + 1, name, text);
        _reforms.Add(reform);

        return reform;
    }

    /// <summary>経過の注記を加える。</summary>
    public void AddNote(DateOnly date, string text) => _notes.Add(new ProgressNote(_notes.Count + 1, date, text));

    /// <summary>原資料を加える。</summary>
    public void AddSource(SourceDocument source) => _sources.Add(source);
}
