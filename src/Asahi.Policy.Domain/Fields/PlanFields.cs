using System.Globalization;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Fields;

/// <summary>The fields of plans: data tables and indicators, each with all that belongs to it in one field.</summary>
internal static class PlanFields
{
    public static void Add(FieldList fields, IssuePlan? plan)
    {
        fields.Add("vision", "めざすべき将来像", plan?.Vision);
        fields.Add("current-state", "現状", plan?.CurrentState);

        foreach (var table in plan?.Tables ?? [])
        {
            fields.Add($"table/{table.Title}", "現状のデータ", Words(table));
        }

        fields.Add("causes", "要因分析", plan?.Causes);
        fields.Add("tasks", "課題", plan?.Tasks);
    }

    public static void Add(FieldList fields, FormEra era, string label, IReadOnlyList<Indicator>? indicators)
    {
        for (var at = 0; at < (indicators?.Count ?? 0); at++)
        {
            fields.Add(
                string.Create(CultureInfo.InvariantCulture, $"indicator/{at + 1}"),
                indicators!.Count > 1 ? $"{label}{at + 1}" : label,
                Words(era, indicators[at]));
        }
    }

    private static string Words(DataTable table) => string.Join('\n', [
        table.Title,
        string.Join('｜', table.Columns),
        .. table.Rows.Select(row => string.Join('｜', row.Select(cell => cell ?? "―"))),
        .. table.Source is { } source ? [$"出典：{source}"] : Array.Empty<string>(),
    ]);

    private static string Words(FormEra era, Indicator indicator)
    {
        var parts = new List<string> { indicator.Sentence };
        Part("単位", indicator.Unit);
        Part("基準値", Number(indicator.Baseline));
        Part("前年度の数値", Number(indicator.Previous));
        Part("目標", Number(indicator.Target));
        Part("目標の年度", indicator.DueYear is { } due ? new FiscalYear(due).Label : null);
        Part("望ましい向き", indicator.Direction?.Name());
        Part("実績", Number(indicator.Actual));
        Part("個別の達成状況", indicator.Status is { } mark ? Status(era, mark) : null);
        Part("推移", indicator.Series.Count == 0 ? null : string.Join('、', indicator.Series.Select(Point)));

        return string.Join('\n', parts);

        void Part(string label, string? value)
        {
            if (value is not null)
            {
                parts.Add($"{label}：{value}");
            }
        }
    }

    private static string Status(FormEra era, string mark) =>
        CodeSets.Of(era, CodeSetId.OutcomeStatus).Codes.FirstOrDefault(code => code.Mark == mark) is { } code
            ? $"{mark} {code.Words}"
            : mark;

    private static string Point(SeriesPoint point) => string.Create(
        CultureInfo.InvariantCulture,
        $"{point.FiscalYear}年度 {Number(point.Value) ?? "測定なし"}{(point.IsNewDefinition ? "（この年度から測り方を変更）" : "")}");

    private static string? Number(decimal? value) => value is { } number ? Measure.Figures(number) : null;
}
