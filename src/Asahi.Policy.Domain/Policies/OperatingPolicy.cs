using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Domain.Policies;

/// <summary>運営方針。What one ward means to do in one fiscal year; the draft that staff edit. The public reads editions of it.</summary>
public sealed class OperatingPolicy
{
    /// <summary>表題の最大の長さ。</summary>
    public const int TitleMaxLength = 100;

    /// <summary>文章の最大の長さ（目標、使命、方針、概要、内容）。</summary>
    public const int TextMaxLength = 10_000;

    private readonly List<ManagementIssue> _issues = [];
    private readonly List<ReformItem> _reforms = [];
    private readonly List<SourceDocument> _sources = [];
    private readonly List<StageTerm> _terms = [];

    private OperatingPolicy()
    {
    }

    /// <summary>運営方針を作る。</summary>
    /// <param name="fiscalYear">年度（<see cref="Years.FiscalYear"/> の範囲）。</param>
    /// <param name="era">様式の世代。</param>
    /// <param name="title">表題（例: 令和3年度 旭区運営方針）。</param>
    /// <param name="state">全体についての記入の状態。</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not one that the portal keeps.</exception>
    public OperatingPolicy(int fiscalYear, FormEra era, string title, EntryState state = EntryState.AsImported)
    {
        FiscalYear = Years.FiscalYear.IsKnown(fiscalYear)
            ? fiscalYear
            : throw new ArgumentOutOfRangeException(nameof(fiscalYear), fiscalYear, "扱えない年度です。");
        Era = era;
        Whole = new PolicyWhole(new PolicyStatement(title), state);
    }

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>区の内部の番号。</summary>
    public int WardId { get; private set; }

    /// <summary>年度。2021 = 令和3年度。</summary>
    public int FiscalYear { get; private set; }

    /// <summary>様式の世代。</summary>
    public FormEra Era { get; private set; }

    /// <summary>全体についての記入が付く項目。</summary>
    public PolicyWhole Whole { get; private set; } = null!;

    /// <summary>全体について書くこと。</summary>
    public PolicyStatement Statement => Whole.Statement;

    /// <summary>この年度にある段階かどうか。計画 always is; 自己評価 where it is not known which stages the year has.</summary>
    public bool Has(FormStage stage) =>
        stage == FormStage.Plan || (Statement.Stages ?? [FormStage.SelfEvaluation]).Contains(stage);

    /// <summary>段階の様子。Whether anybody may write at it on a day.</summary>
    /// <param name="stage">段階。</param>
    /// <param name="today">日（日本時間）。</param>
    public StageStanding StandingOf(FormStage stage, DateOnly today) =>
        !Has(stage) ? StageStanding.Absent : TermOf(stage)?.StandingOn(today) ?? StageStanding.Open;

    /// <summary>段階が開いているかどうか。</summary>
    /// <param name="stage">段階。</param>
    /// <param name="today">日（日本時間）。</param>
    public bool Opens(FormStage stage, DateOnly today) => StandingOf(stage, today) == StageStanding.Open;

    /// <summary>段階の期間。Only of stages of which something is settled.</summary>
    public IReadOnlyList<StageTerm> Terms => _terms;

    /// <summary>ある段階の期間。Null: nothing is settled, and it is open as long as the year has it.</summary>
    public StageTerm? TermOf(FormStage stage) => _terms.Find(term => term.Stage == stage);

    /// <summary>段階の期間を決める。</summary>
    /// <param name="stage">段階。</param>
    /// <param name="days">期日。</param>
    public StageTerm Settle(FormStage stage, StageDays days)
    {
        if (TermOf(stage) is not { } term)
        {
            term = new StageTerm(stage);
            _terms.Add(term);
        }

        term.Settle(days);

        return term;
    }

    /// <summary>経営課題。Retired ones too.</summary>
    public IReadOnlyList<ManagementIssue> Issues => _issues;

    /// <summary>市政改革プランに基づく取組等。Retired ones too.</summary>
    public IReadOnlyList<ReformItem> Reforms => _reforms;

    /// <summary>原資料。</summary>
    public IReadOnlyList<SourceDocument> Sources => _sources;

    /// <summary>公開資料から作ったかどうか。If not, it is a record of the ward's own.</summary>
    public bool IsFromSources => _sources.Count > 0;

    /// <summary>区に属させる。</summary>
    public void BelongTo(Ward ward) => WardId = ward.Id;

    /// <summary>全体について取り込んだことを書く。For imports, and before anybody has written.</summary>
    public void Describe(Func<PolicyStatement, PolicyStatement> say) => Whole.Describe(say);

    /// <summary>経営課題を加える。</summary>
    /// <param name="number">番号。1 から。</param>
    /// <param name="plan">計画の内容。</param>
    /// <param name="key">鍵。Null: the one of where it stands, as imports need it.</param>
    /// <param name="state">入力の状態。</param>
    /// <exception cref="InvalidOperationException">The number is taken.</exception>
    public ManagementIssue AddIssue(int number, IssuePlan plan, string? key = null, EntryState state = EntryState.AsImported)
    {
        if (_issues.Any(issue => issue.Number == number && !issue.IsRetired))
        {
            throw new InvalidOperationException($"経営課題{number}が二つあります。");
        }

        var issue = new ManagementIssue(number, key ?? ItemKeys.At(ItemPlace.Of(ItemCode.OfIssue(number))), plan, state);
        _issues.Add(issue);

        return issue;
    }

    /// <summary>市政改革プランに基づく取組を加える。</summary>
    public ReformItem AddReform(ReformPlan plan, string? key = null, EntryState state = EntryState.AsImported)
    {
        var number = _reforms.Count == 0 ? 1 : _reforms.Max(reform => reform.Number) + 1;
        var reform = new ReformItem(number, key ?? ItemKeys.At(ItemPlace.OfReform(number)), plan, state);
        _reforms.Add(reform);

        return reform;
    }

    /// <summary>原資料を加える。</summary>
    public void AddSource(SourceDocument source) => _sources.Add(source);

    /// <summary>原資料を、すべて置き換える。</summary>
    internal void ReplaceSources(IEnumerable<SourceDocument> sources)
    {
        _sources.Clear();
        _sources.AddRange(sources);
    }
}
