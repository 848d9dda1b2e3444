using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Inference;

/// <summary>What was inferred of a year, and what the ward has said to it.</summary>
/// <param name="Frame">Its frame.</param>
/// <param name="Ward">The code of the ward.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Version">The version of the statement.</param>
/// <param name="Facts">Source by source.</param>
/// <param name="TakenOver">Null: not yet.</param>
/// <param name="IsFromSources">It was made from documents at all.</param>
/// <param name="IsLocked">A candidate waits for approval.</param>
public sealed record InferencePage(
    StaffFrame Frame,
    string Ward,
    int Year,
    int Version,
    IReadOnlyList<InferredFact> Facts,
    TakenOver? TakenOver,
    bool IsFromSources,
    bool IsLocked) : IStaffPage
{
    /// <summary>Where the page begins, for a refusal that belongs to no field.</summary>
    public const string Head = "state";

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>What was typed into a note that was refused, by its field.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;
}

/// <summary>One fact that a document does not state.</summary>
/// <param name="At">Its place on the page.</param>
/// <param name="Source">The file.</param>
/// <param name="Title">The title of the document.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Value">What was inferred. Null: nothing was recorded.</param>
/// <param name="Reason">Why.</param>
/// <param name="Settled">What the ward said to it. Null: nothing yet.</param>
public sealed record InferredFact(
    int At,
    string Source,
    string Title,
    FactKind Kind,
    string? Value,
    string? Reason,
    SettledFact? Settled)
{
    private static readonly FactKind[] _needed = [FactKind.Kind, FactKind.Ward, FactKind.FiscalYear, FactKind.Licence];

    /// <summary>All of a year, in the order of the documents.</summary>
    public static IReadOnlyList<InferredFact> Of(OperatingPolicy policy)
    {
        var facts = from source in policy.Sources.OrderBy(source => source.Id)
                    from kind in Enum.GetValues<FactKind>()
                    let fact = source.Facts.FirstOrDefault(fact => fact.Kind == kind)
                    where fact is null ? _needed.Contains(kind) : fact.Basis == FactBasis.Inferred
                    select (source, kind, fact);

        return
        [
            .. facts.Select((it, at) => new InferredFact(
                at,
                it.source.FileName,
                it.source.Title,
                it.kind,
                it.fact?.Value,
                it.fact?.Reason,
                policy.Statement.Settled.FirstOrDefault(settled => settled.Source == it.source.FileName && settled.Kind == it.kind))),
        ];
    }
}
