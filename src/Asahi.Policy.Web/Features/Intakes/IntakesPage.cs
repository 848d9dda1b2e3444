using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Intakes;

/// <summary>Where documents are sent in, and what became of those before.</summary>
/// <param name="Frame">Its frame.</param>
/// <param name="Ward">The code of the ward.</param>
/// <param name="WardName">Its name.</param>
/// <param name="Years">The years that can be answered, newest first.</param>
public sealed record IntakesPage(StaffFrame Frame, string Ward, string WardName, IReadOnlyList<int> Years) : IStaffPage
{
    public IReadOnlyList<ListedIntake> Open { get; init; } = [];

    /// <summary>Taken over, taken back, thrown away; newest first.</summary>
    public IReadOnlyList<ListedIntake> Past { get; init; } = [];

    public IReadOnlyList<TaughtLine> Taught { get; init; } = [];

    public IReadOnlyList<ImportedYear> Imported { get; init; } = [];

    /// <summary>The year that was answered beside a document that was refused.</summary>
    public int? Year { get; init; }

    /// <summary>The year that is asked about. Null: none.</summary>
    public ImportedYear? Withdrawing { get; init; }

    /// <summary>The reason that was typed.</summary>
    public string Reason { get; init; } = "";

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    public bool IsFull => Open.Count >= Intake.MostOpen;

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;
}

/// <summary>An intake in a list.</summary>
/// <param name="Intake">Without its documents.</param>
/// <param name="Files">The names of its documents.</param>
/// <param name="ByName">Who began it. Null: from the command line.</param>
public sealed record ListedIntake(Intake Intake, IReadOnlyList<string> Files, string? ByName);

/// <summary>A year that was imported.</summary>
/// <param name="Year">The year.</param>
/// <param name="Edition">The edition that the public reads, or read.</param>
/// <param name="Number">Its number.</param>
/// <param name="Since">When it was made.</param>
/// <param name="Withdrawal">Null: the public reads it.</param>
public sealed record ImportedYear(int Year, int Edition, int Number, DateTime Since, Withdrawal? Withdrawal);
