using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Wards;

namespace Asahi.Policy.Forms.Reading.Records;

/// <summary>記録ファイルの一年。What a JSON file of a year's record says, word for word.</summary>
internal sealed record RecordYear(
    ManifestWard Ward,
    int FiscalYear,
    FormEra Era,
    string Title,
    string? MayorName,
    IReadOnlyList<FormStage> Stages,
    string? Goal,
    string? Mission,
    string? MayorsPolicy,
    IReadOnlyList<RecordIssue> Issues,
    string ReformPlan,
    IReadOnlyList<RecordReform> Reforms,
    RecordYearReview? Review,
    IReadOnlyList<ProgressNote> Notes,
    IReadOnlyList<RecordEdition> Editions,
    IReadOnlyList<LineageLink>? Lineage = null,
    RecordEasy? Easy = null,
    OfficeContact? Contact = null,
    IReadOnlyList<RecordSection>? Sections = null,
    string? Lead = null);

/// <summary>年度全体の自己評価。</summary>
internal sealed record RecordYearReview(string? Achievements, string? Direction, string? Overall = null);

/// <summary>経営課題。</summary>
internal sealed record RecordIssue(
    int Number,
    string Name,
    string? Overview,
    string? Vision,
    string? CurrentState,
    IReadOnlyList<DataTable> Tables,
    string? Causes,
    string? Tasks,
    string? Overall,
    IReadOnlyList<RecordStrategy> Strategies,
    string? Goals = null,
    string? Recognition = null,
    string? Printed = null,
    IReadOnlyList<RecordBudget>? Budgets = null,
    IReadOnlyList<RecordIndicator>? Indicators = null,
    string? Measures = null);

/// <summary>戦略。</summary>
internal sealed record RecordStrategy(
    int Number,
    string Name,
    string? TargetState,
    string? Text,
    IReadOnlyList<RecordIndicator> Indicators,
    RecordReview? Midterm,
    RecordReview? SelfEvaluation,
    IReadOnlyList<RecordInitiative> Initiatives,
    string? Recognition = null,
    string? Printed = null);

/// <summary>具体的取組。</summary>
internal sealed record RecordInitiative(
    int Number,
    string Name,
    bool Featured,
    IReadOnlyList<RecordBudget> Budgets,
    string? Text,
    IReadOnlyList<RecordIndicator> Indicators,
    string? Withdrawal,
    string? PastResults,
    RecordReview? Midterm,
    RecordReview? SelfEvaluation);

/// <summary>市政改革プランに基づく取組。</summary>
internal sealed record RecordReform(
    string Name,
    string? Purpose,
    string? Outline,
    string? Target,
    string? Text,
    RecordReview? Midterm,
    RecordReview? SelfEvaluation);

/// <summary>中間振り返りまたは自己評価。</summary>
internal sealed record RecordReview(
    IReadOnlyDictionary<CodeSetId, string> Answers,
    string? Results = null,
    string? Challenge = null,
    string? Improvement = null,
    string? BlankReason = null);

/// <summary>予算・決算の一行（千円）。</summary>
internal sealed record RecordBudget(int Year, BudgetKind Kind, long? Amount, string? Written = null);

/// <summary>課。With the issues of which it has all strategies and initiatives.</summary>
internal sealed record RecordSection(string Name, string? Phone, string? Line, IReadOnlyList<int> Issues);

/// <summary>やさしい日本語の説明。From the edition of its day on.</summary>
internal sealed record RecordEasy(DateOnly WrittenOn, string Text);

/// <summary>指標。</summary>
internal sealed record RecordIndicator(
    string Sentence,
    string? Unit,
    decimal? Baseline,
    decimal? Previous,
    decimal? Target,
    decimal? Actual,
    int? DueYear,
    Direction? Direction,
    string? Status,
    IReadOnlyList<RecordPoint> Series,
    int? FromYear = null,
    IndicatorPassport? Passport = null,
    RecordResult? Result = null);

/// <summary>指標の定量評価のうち、数と符号のほか。</summary>
internal sealed record RecordResult(
    string? Text = null,
    decimal? Total = null,
    decimal? Previous = null,
    string? Ground = null,
    SurveyCounts? Survey = null);

/// <summary>指標の一年の値。</summary>
internal sealed record RecordPoint(int Year, decimal? Value, bool NewDefinition = false);

/// <summary>版。Which stage it went to, and what it still said otherwise than the last one.</summary>
internal sealed record RecordEdition(EditionKind Kind, DateOnly At, FormStage Through, string Note, IReadOnlyList<RecordException> Except);

/// <summary>版だけの値。</summary>
/// <param name="At">JSON Pointer.</param>
/// <param name="Value">The value that stood there then.</param>
internal sealed record RecordException(string At, System.Text.Json.JsonElement Value);
