using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Sqlite.Blackenings;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Blackenings;

/// <summary>What waits to be blackened, and what was.</summary>
/// <param name="Frame">Its frame.</param>
/// <param name="Actor">Who looks.</param>
/// <param name="Lines">The newest first.</param>
public sealed record BlackeningsPage(StaffFrame Frame, Actor Actor, IReadOnlyList<BlackeningLine> Lines) : IStaffPage
{
    public BlackeningInput? Input { get; init; }

    /// <summary>Where the words of the input stand. Null: nobody has looked yet.</summary>
    public BlackCount? Found { get; init; }

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    public IEnumerable<BlackeningLine> Waiting => Lines.Where(it => it.Blackening.State == BlackeningState.Requested);

    /// <summary>Backups that were made before the last one still hold what it took away. Null: nothing was blackened.</summary>
    public DateTime? LastDone => Lines.Where(it => it.Blackening.State == BlackeningState.Done).Max(it => it.Blackening.SettledAt);

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;
}

/// <summary>One of them.</summary>
/// <param name="Blackening">It.</param>
/// <param name="ByName">Who asked for it.</param>
/// <param name="Found">Where its words stood when it was asked for. Null: nobody counted.</param>
public sealed record BlackeningLine(Blackening Blackening, string ByName, BlackCount? Found);
