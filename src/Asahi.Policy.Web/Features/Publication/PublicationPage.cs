using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Scopes;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Pdf.Fonts;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Differences;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>What would be published: the checklist, the difference against the public edition, and what this person may decide.</summary>
public sealed record PublicationPage(
    StaffFrame Frame,
    Actor Actor,
    int Year,
    PublishedPolicy Content,
    string Sha256,
    int NextNumber) : IStaffPage
{
    /// <summary>What could be asked for.</summary>
    public required Preparation Prepared { get; init; }

    public IReadOnlyList<ChecklistFinding> Findings { get; init; } = [];

    /// <summary>Letters that no font of this machine has.</summary>
    public IReadOnlyList<UnprintableLetter> Unprintable { get; init; } = [];

    public IReadOnlyList<DrawnChange> Changes { get; init; } = [];

    public PendingPage? Pending { get; init; }

    /// <summary>The last candidate, when it was returned or recalled: why.</summary>
    public string? LastReason { get; init; }

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    public RequestInput? Request { get; init; }

    public SettleInput? Settle { get; init; }

    /// <summary>The date of the decision as it was understood.</summary>
    public DateOnly? Day => DecisionDay.Read(Settle?.DecisionDate, DateOnly.MaxValue, out var day) is null ? day : null;

    /// <summary>The moment of publication as it was understood (UTC). Null: at once.</summary>
    public DateTime? Moment =>
        Settle is { } settle && FireMoment.Read(settle, DateTime.MinValue, out var moment).Count == 0 ? moment : null;

    /// <summary>May ask for approval.</summary>
    public bool Prepares => Actor.Duty == Duty.GeneralAffairs;

    /// <summary>May approve: the mayor, or who acts for the mayor today.</summary>
    public bool Approves => Actor.MayApprove;

    /// <summary>Nothing stops it but that there is nothing new.</summary>
    public bool IsUnchanged => Prepared.Offered.Count == 0;

    public IEnumerable<ChecklistFinding> Stops => Findings.Where(finding => finding.Stops);

    /// <summary>Fonts are a matter of the machine that makes the files: a warning, as long as they can still be installed.</summary>
    public IEnumerable<ChecklistFinding> Warnings => Findings.Where(finding => !finding.Stops)
        .Concat(Unprintable.Select(letter => new ChecklistFinding(false, null, null, $"PDFに印刷できる書体がない文字です。PDFでは〓になります　{letter.Sentence}")));

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;
}

/// <summary>The candidate that waits: by whom, since when, and whether this person may approve it.</summary>
public sealed record PendingPage(int Id, EditionKind Kind, string Note, string PreparerName, DateTime PreparedAt, string? WhyNotMe)
{
    /// <summary>What goes in.</summary>
    public PublicationScope Scope { get; init; } = PublicationScope.Everything;

    /// <summary>What is public is another edition than the one that it was built on.</summary>
    public bool IsOutdated { get; init; }

    /// <summary>When it becomes public (UTC). Null: it was not approved yet.</summary>
    public DateTime? FiresAt { get; init; }

    public string? ApproverName { get; init; }

    /// <summary>Why it could not become public at its time.</summary>
    public string? Obstacle { get; init; }
}

/// <summary>What of a year somebody asks for.</summary>
/// <param name="Chosen">What was chosen to go in. Null: nothing was chosen yet.</param>
/// <param name="Candidate">Which candidate. Null: the one that waits.</param>
/// <param name="IsCorrection">A correction is to be prepared while another candidate waits.</param>
public sealed record PublicationQuestion(IReadOnlyCollection<string>? Chosen = null, int? Candidate = null, bool IsCorrection = false);
