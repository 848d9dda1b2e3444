using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Differences;

namespace Asahi.Policy.Web.Features.Intakes;

/// <summary>One intake: what its documents say, and what became of every line.</summary>
/// <param name="Frame">Its frame.</param>
/// <param name="Ward">The code of the ward.</param>
/// <param name="Intake">The intake.</param>
public sealed record IntakePage(StaffFrame Frame, string Ward, Intake Intake) : IStaffPage
{
    /// <summary>What was read. Null: it is no longer open, and its documents are not read again.</summary>
    public ReadIntake? Read { get; init; }

    /// <summary>Null: nothing can be read.</summary>
    public LedgerPart? Ledger { get; init; }

    /// <summary>What would be public of the documents. Null: not everything is known yet.</summary>
    public PublishedPolicy? Content { get; init; }

    /// <summary>Of what would be public of the documents.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>How the year stands. Null: it is not known yet.</summary>
    public YearStanding? Standing { get; init; }

    /// <summary>What would change for the public. Null: nothing of the year is public.</summary>
    public IReadOnlyList<DrawnChange>? Changes { get; init; }

    public IReadOnlyList<PlaceGroup<PublishedField>> Places { get; init; } = [];

    /// <summary>The years that can be answered, newest first.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Why it cannot be taken back. Null: it can.</summary>
    public string? WhyNotUndo { get; init; }

    /// <summary>The public reads the year that it was taken over into.</summary>
    public bool IsPublic { get; init; }

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    public bool IsOpen => Intake.State == IntakeState.Open;

    /// <summary>What the public reads after it was taken back.</summary>
    public string AfterUndo => Intake switch
    {
        { FormerEditionId: not null } => "前の版の公開に戻ります",
        { EditionNumber: 1 } => "この年度は公開されていない年度に戻ります",
        _ => "この年度は、引き継ぐ前のとおり、公開を取りやめている年度に戻ります。前の版は残ります",
    };

    public bool MayJoin => IsOpen && Intake.FiscalYear is not null && Intake.Documents.Count < Intake.MostDocuments;

    /// <summary>Why it cannot be taken over. Null: it can.</summary>
    public string? Obstacle => Read?.Refusal ?? Standing?.Obstacle ?? (Changes is { Count: 0 } ? "公開中の版から、変わるところがありません" : null);

    public IEnumerable<SourceDocument> Sources => Read?.Policy?.Sources ?? [];

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;
}
