using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Entries.Together;

/// <summary>All that waits for one reader, with what it says: read here, several are confirmed at once.</summary>
public sealed record TogetherPage(StaffFrame Frame, string Ward, int Year, IReadOnlyList<WaitingEntry> Waiting, bool IsLocked) : IStaffPage
{
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>What was ticked, when the form comes back.</summary>
    public IReadOnlySet<string> Ticked { get; init; } = new HashSet<string>();
}

/// <summary>One of them.</summary>
/// <param name="Changes">Against what is public; null where nothing is.</param>
/// <param name="Said">All that it says.</param>
/// <param name="Missing">What keeps it from being confirmed.</param>
public sealed record WaitingEntry(
    DraftItem Draft,
    string SectionName,
    string? EditorName,
    IReadOnlyList<DifferentField>? Changes,
    IReadOnlyList<SaidField> Said,
    IReadOnlyList<Fault> Missing)
{
    public ReadEntry Read { get; } = new(Draft.Item.Key, Draft.Stage, Draft.Version);

    public string Name => $"{Draft.Place.Code} {Draft.Item.Name ?? Draft.Place.Level.Name()}".Trim();

    /// <summary>Its box, by which faults lead here.</summary>
    public string Field => FieldOf(Read);

    public static string FieldOf(ReadEntry read) => $"read-{read.ItemKey}-{read.Stage}";
}
