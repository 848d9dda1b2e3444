using System.Runtime.CompilerServices;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Reading.Documents;
using Asahi.Policy.Forms.Reading.Records;

namespace Asahi.Policy.Benchmarks;

/// <summary>All years that the repository carries: the two real ones and those of the fictional ward.</summary>
internal static class SeedYears
{
    private static readonly string _folder = Path.GetFullPath(Path.Combine(Here(), "../../seeds"));

    /// <summary>The years of the fictional ward.</summary>
    public static string SampleFolder => Path.Combine(_folder, "sample");

    public static IReadOnlyList<(string Name, FormContext Context)> All { get; } =
    [
        .. SourceReader.ReadAll(_folder).Select(source => Year(source.Ward.Code, EditionKind.Imported, source.Policy.Freeze(source.Ward, PrintedContacts.None))),
        .. RecordReader.ReadAll(Path.Combine(_folder, "sample"), isSample: true).Select(record => Year(record.Ward.Code, record.Editions[^1].Kind, record.Policy.Freeze(record.Ward, PrintedContacts.None))),
    ];

    public static FormContext Sample2021 => All.Single(year => year.Name == "mihon-2021").Context;

    private static (string, FormContext) Year(string ward, EditionKind kind, PublishedPolicy policy) =>
        ($"{ward}-{policy.FiscalYear}", new FormContext(policy, new EditionStamp(1, kind, new DateOnly(2026, 11, 21), $"/{ward}/{policy.FiscalYear}")));

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
