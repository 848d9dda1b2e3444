using Asahi.Policy.Data.Importing;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Web.Startup;

/// <summary>What the import says to the person at the keyboard.</summary>
internal static class SeedReport
{
    public static void Write(IReadOnlyList<SeedImport> imports, TextWriter writer)
    {
        foreach (var (source, outcome) in imports)
        {
            var policy = source.Policy;
            var document = policy.Sources[0];
            var strategies = policy.Issues.SelectMany(issue => issue.Strategies).ToList();
            writer.WriteLine($"{document.FileName}　{document.Title}");
            writer.WriteLine(
                $"  {source.Ward.City}{source.Ward.Name} {Fact(document, FactKind.FiscalYear)}　利用条件 {Fact(document, FactKind.Licence)}");
            writer.WriteLine(
                $"  経営課題 {policy.Issues.Count}、戦略 {strategies.Count}、"
                + $"具体的取組 {strategies.Sum(strategy => strategy.Initiatives.Count)}、指摘 {document.Findings.Count}");

            foreach (var finding in document.Findings)
            {
                var leftOut = finding.LeftOut is { } text ? $"「{text}」" : "";
                writer.WriteLine($"    ・{finding.Place}：{finding.Found} → {finding.Done}{leftOut}");
            }

            if (document.Findings.Any(finding => finding.LeftOut is not null))
            {
                writer.WriteLine("  取り込まなかった行は、出典のページにもデータにも出ませんが、原資料のファイルにはそのまま残り、だれでも見られます。");
                writer.WriteLine("  人の名や電話番号があれば、資料から取り除いてから取り込んでください。");
            }

            writer.WriteLine($"  {Words(outcome)}");
        }
    }

    public static void Write(IReadOnlyList<SampleImport> imports, TextWriter writer)
    {
        foreach (var ((ward, policy, editions), outcome) in imports)
        {
            var strategies = policy.Issues.SelectMany(issue => issue.Strategies).ToList();
            writer.WriteLine($"{PublishedPolicy.SampleNotice}　{ward.City}{ward.Name} {policy.Statement.Name}");
            writer.WriteLine(
                $"  経営課題 {policy.Issues.Count}、戦略 {strategies.Count}、"
                + $"具体的取組 {strategies.Sum(strategy => strategy.Initiatives.Count)}、版 {editions.Count}");
            writer.WriteLine($"  {Words(outcome)}");
        }
    }

    private static string Fact(SourceDocument document, FactKind kind)
    {
        var fact = document.Facts.FirstOrDefault(it => it.Kind == kind);

        return fact is null ? "記載なし" : fact.Value + (fact.Basis == FactBasis.Inferred ? "（推定）" : "");
    }

    private static string Words(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Imported => "取り込み、版を公開しました。",
        ImportOutcome.AlreadyThere => "すでに取り込まれています。変更はありません。",
        _ => "同じ区または年度が別の資料から取り込まれているため、取り込みませんでした。",
    };
}
