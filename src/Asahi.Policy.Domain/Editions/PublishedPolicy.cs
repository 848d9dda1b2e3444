using System.Text.Json.Serialization;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Wards;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された運営方針。The content of an edition: all that pages, forms, search and open data may say.</summary>
/// <param name="Schema">書き方の番号（<see cref="EditionContent.Schema"/>）。</param>
/// <param name="Ward">区。</param>
/// <param name="FiscalYear">年度。</param>
/// <param name="Era">様式の世代。</param>
/// <param name="Statement">全体について書くこと。</param>
/// <param name="Issues">経営課題。番号の順。</param>
/// <param name="Reforms">市政改革プランに基づく取組等。</param>
/// <param name="Sources">原資料。</param>
/// <param name="EasyIsStale">やさしい日本語の説明を書いたあとに、元の内容が変わったかどうか。As it was when the edition was made.</param>
public sealed record PublishedPolicy(
    [property: JsonPropertyOrder(-1)] int Schema,
    PublishedWard Ward,
    int FiscalYear,
    FormEra Era,
    PolicyStatement Statement,
    IReadOnlyList<PublishedIssue> Issues,
    IReadOnlyList<PublishedReform> Reforms,
    IReadOnlyList<PublishedSource> Sources,
    bool EasyIsStale = false) : PublishedItem
{
    /// <summary>区の問合せ先。As it was when the edition was made. Null: the ward gave none, or a former edition, which did not say.</summary>
    public OfficeContact? Contact { get; init; }

    /// <summary>区が決めた符号の意味。Of marks for which the form gives no words. As it was when the edition was made. Null: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] // editions that do not say it stay as they were written
    public IReadOnlyDictionary<string, string>? MarkWords { get; init; }

    /// <summary>表題。</summary>
    [JsonIgnore]
    public string Title => Statement.Name;

    /// <summary>やさしい日本語の説明。Null: none written.</summary>
    [JsonIgnore]
    public PublishedEasy? Easy => Statement.Easy is { } easy ? new PublishedEasy(easy.Text, easy.WrittenOn, EasyIsStale) : null;

    /// <inheritdoc/>
    [JsonIgnore]
    public override ItemPlace Place => ItemPlace.Whole;

    /// <inheritdoc/>
    [JsonIgnore]
    public override ItemPlan ItemPlan => Statement;

    /// <summary>すべての項目。The policy itself first, then issue by issue, then reform items.</summary>
    [JsonIgnore]
    public IEnumerable<PublishedItem> Items =>
    [
        this,
        .. Issues.SelectMany(issue => (PublishedItem[])
        [
            issue,
            .. issue.Strategies.SelectMany(strategy => (PublishedItem[])[strategy, .. strategy.Initiatives]),
        ]),
        .. Reforms,
    ];

    /// <summary>見本の区であることの断り書き。On every page, file and data set of such a ward.</summary>
    public const string SampleNotice = "見本データ（架空）";

    /// <summary>年度。</summary>
    [JsonIgnore]
    public FiscalYear Year => new(FiscalYear);

    /// <summary>すべての戦略。番号の順。</summary>
    [JsonIgnore]
    public IEnumerable<PublishedStrategy> Strategies => Issues.SelectMany(issue => issue.Strategies);

    /// <summary>すべての具体的取組。番号の順。</summary>
    [JsonIgnore]
    public IEnumerable<PublishedInitiative> Initiatives => Strategies.SelectMany(strategy => strategy.Initiatives);

    /// <summary>公開資料から作ったかどうか。If not, it is a record of the ward's own, and what is blank was not written, by nobody's document.</summary>
    [JsonIgnore]
    public bool IsFromSources => Sources.Count > 0;

    /// <summary>区が自分の記録として引き継いだかどうか。</summary>
    [JsonIgnore]
    public bool IsTakenOver => Statement.TakenOver is not null;

    /// <summary>公開資料から作り直しただけの内容かどうか。Marked as such, until the ward takes it over as its own.</summary>
    [JsonIgnore]
    public bool IsRebuilt => IsFromSources && !IsTakenOver;

    /// <summary>この年度で、記載がないことの意味。</summary>
    [JsonIgnore]
    public Absence Absence => Absences.Of(IsFromSources);

    /// <summary>年度が推定かどうか。</summary>
    [JsonIgnore]
    public bool YearIsInferred => IsInferred(FactKind.FiscalYear);

    /// <summary>区が推定かどうか。</summary>
    [JsonIgnore]
    public bool WardIsInferred => IsInferred(FactKind.Ward);

    /// <summary>市と区の名。推定ならそう添える（例: 大阪市旭区（推定））。</summary>
    [JsonIgnore]
    public string WardLabel => $"{Ward.City}{Ward.Name}{(WardIsInferred ? "（推定）" : "")}";

    /// <summary>推定であることを短く（例: 区の名と年度は推定）。Null: the documents state both.</summary>
    [JsonIgnore]
    public string? InferredLabel => InferredFacts.Label(this);

    /// <summary>元号と西暦による年度。推定ならそう添える（例: 令和4年度（2022年度・推定））。</summary>
    [JsonIgnore]
    public string YearLabel => YearIsInferred ? $"{Year.Era}（{FiscalYear}年度・推定）" : Year.Label;

    /// <summary>どのページ、ファイル、データにも必ず添える断り書き。Empty when the documents state all that matters.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Notices =>
    [
        .. Ward.IsSample ? [SampleNotice] : Array.Empty<string>(),
        .. InferredFacts.Notice(this) is { } notice ? [notice] : Array.Empty<string>(),
        .. Told,
    ];

    /// <summary>公開した後に起きたことの断り書き（例: 一部の項目を取り下げています）。Not of the content: the record adds it when it opens an edition.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Told { get; init; } = [];

    /// <summary>様式に並べる段階。計画 and 自己評価 where the record does not say.</summary>
    [JsonIgnore]
    public IReadOnlyList<FormStage> ShownStages => Statement.Stages ?? [FormStage.Plan, FormStage.SelfEvaluation];

    /// <summary>載せている範囲の断り書き。A ward's page shows a selection of its initiatives; together with
    /// another document it is none, and neither is a page without any.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> CoverageNotices =>
        IsFromSources && Sources.All(source => source.Kind == SourceKind.PolicyPage) && Initiatives.Any()
            ? ["区の公開ページに載っている主な具体的取組だけを載せています"]
            : [];

    /// <summary>掲載した予算の合計（千円）。Never the ward's budget. Null when no amount is given.</summary>
    [JsonIgnore]
    public long? PlannedTotal => BudgetAmount.Sum(Issues.Select(issue => issue.PlannedIn(FiscalYear)));

    /// <summary>ある事項が推定かどうか。True when one of the sources does not state it, and the ward has not settled it.</summary>
    public bool IsInferred(FactKind kind) => Sources.Any(source => IsInferred(source, kind));

    /// <summary>ある原資料の、ある事項が推定かどうか。The one home of it: whatever is marked as inferred asks here.</summary>
    public bool IsInferred(PublishedSource source, FactKind kind) => source.IsInferred(kind) && SettledOf(source, kind) is null;

    /// <summary>ある原資料の、ある事項を区が確認したこと。Null: not settled.</summary>
    public SettledFact? SettledOf(PublishedSource source, FactKind kind) =>
        Statement.Settled.FirstOrDefault(fact => fact.Source == source.FileName && fact.Kind == kind);

    /// <summary>経営課題を探す。</summary>
    public PublishedIssue? FindIssue(ItemCode code) => Issues.FirstOrDefault(issue => issue.Code == ItemCode.OfIssue(code.IssueNumber));

    /// <summary>戦略を探す。Also by the code of one of its initiatives.</summary>
    public PublishedStrategy? FindStrategy(ItemCode code) =>
        Strategies.FirstOrDefault(strategy =>
            (strategy.Code.IssueNumber, strategy.Code.StrategyNumber) == (code.IssueNumber, code.StrategyNumber));

    /// <summary>具体的取組を探す。</summary>
    public PublishedInitiative? FindInitiative(ItemCode code) => Initiatives.FirstOrDefault(initiative => initiative.Code == code);

    /// <summary>前の番号から項目を探す。Null: no item ever had it, or one has it now.</summary>
    public PublishedItem? FindMoved(ItemCode code) => Items.Any(item => item.Place.Code == code)
        ? null
        : Items.FirstOrDefault(item => item.FormerCodes?.Contains(code) == true);
}

/// <summary>公開された区。</summary>
/// <param name="Code">区コード（例: asahi）。</param>
/// <param name="Name">区名（例: 旭区）。</param>
/// <param name="City">市名（例: 大阪市）。</param>
/// <param name="IsSample">見本の区かどうか。</param>
public sealed record PublishedWard(string Code, string Name, string City, bool IsSample = false);

/// <summary>公開された、やさしい日本語の説明。</summary>
/// <param name="Text">文章。ふりがなは 漢字《かんじ》 の形。</param>
/// <param name="WrittenOn">書いた日、または内容に合うと確かめた日（日本時間）。</param>
/// <param name="IsStale">書いたあとに、元の内容が変わったかどうか。As it was when the edition was made.</param>
public sealed record PublishedEasy(string Text, DateOnly WrittenOn, bool IsStale);
