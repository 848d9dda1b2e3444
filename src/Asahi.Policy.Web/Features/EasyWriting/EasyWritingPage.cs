using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.EasyWriting;

/// <summary>The explanation of a year, to be written.</summary>
/// <param name="Easy">What is saved. Null: nothing.</param>
/// <param name="Text">What stands in the field.</param>
/// <param name="IsStale">The source has changed since it was written.</param>
/// <param name="IsLocked">A candidate waits for approval.</param>
public sealed record EasyWritingPage(
    StaffFrame Frame,
    string Ward,
    int Year,
    EasyText? Easy,
    string Text,
    bool IsStale,
    bool IsLocked,
    int Version) : IStaffPage
{
    /// <summary>What somebody else has saved meanwhile. Null: nobody has.</summary>
    public string? Theirs { get; init; }

    public IReadOnlyList<Fault> Faults { get; init; } = [];
}
