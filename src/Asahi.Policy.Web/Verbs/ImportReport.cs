using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Reading.Ledgers;

namespace Asahi.Policy.Web.Verbs;

/// <summary>What a document says and what became of its lines, for programs and for the person at the keyboard.</summary>
internal static class ImportReport
{
    private static readonly JsonSerializerOptions _readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // never put into a page: Japanese stays readable
        WriteIndented = true,
    };

    public static string Json(ReadDocument read, Ward ward) => new JsonObject
    {
        ["ward"] = new JsonObject { ["code"] = Given(ward.Code), ["name"] = Given(ward.Name) },
        ["year"] = read.FiscalYear,
        ["title"] = read.Title,
        ["lines"] = new JsonArray([.. read.Lines.Select(line => (JsonNode)new JsonObject
        {
            ["number"] = line.Number,
            ["text"] = line.Text,
            ["fate"] = line.Fate.Key(),
            ["field"] = line.Field,
            ["label"] = line.IsLabel,
            ["fault"] = line.Fault,
        })]),
        ["findings"] = new JsonArray([.. FindingsOf(read).Select(finding => (JsonNode)new JsonObject
        {
            ["place"] = finding.Place,
            ["found"] = finding.Found,
            ["done"] = finding.Done,
            ["item"] = finding.Item?.ToString(),
        })]),
        ["refusal"] = read.Refusal,
        ["read"] = read.Policy is { } policy
            ? JsonNode.Parse(EditionContent.ToBytes(policy.Freeze(ward, PrintedContacts.None)))
            : null,
    }.ToJsonString(_readable);

    public static void Summarize(ReadDocument read, Ward ward, TextWriter writer)
    {
        var label = read.FiscalYear is { } year ? new FiscalYear(year).Label : "年度不明";
        writer.WriteLine($"{read.Title ?? read.Kind.Name()}　{ward.Name} {label}");
        writer.WriteLine(string.Join('、', Enum.GetValues<LineFate>().Select(fate =>
            $"{fate.Name()} {read.Lines.Count(line => line.Fate == fate)}行")));

        if (read.Policy is { } policy)
        {
            var strategies = policy.Issues.SelectMany(issue => issue.Strategies).ToList();
            writer.WriteLine(
                $"経営課題 {policy.Issues.Count}、戦略 {strategies.Count}、"
                + $"具体的取組 {strategies.Sum(strategy => strategy.Initiatives.Count)}");
        }

        foreach (var line in read.Lines.Where(line => line.Fate == LineFate.NotUnderstood || line.Fault is not null))
        {
            writer.WriteLine($"  {line.Number}行目（{line.Fate.Name()}）{line.Text}{(line.Fault is { } fault ? $" → {fault}" : "")}");
        }

        foreach (var finding in FindingsOf(read))
        {
            writer.WriteLine($"  ・{finding.Place}：{finding.Found} → {finding.Done}");
        }

        if (read.Refusal is { } refusal)
        {
            writer.WriteLine($"いまは引き継げません。{refusal}");
        }

        if (read.FiscalYear is null)
        {
            writer.WriteLine($"{(read.Kind == SourceKind.OwnBook ? "" : "年度が書かれていません。")}--year=年度 を付けてください。");
        }
    }

    private static IEnumerable<SourceFinding> FindingsOf(ReadDocument read) =>
        read.Policy?.Sources.SelectMany(source => source.Findings) ?? [];

    private static string? Given(string text) => text.Length > 0 ? text : null;
}
