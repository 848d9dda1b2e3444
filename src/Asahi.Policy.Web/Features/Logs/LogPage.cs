using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Entry;

namespace Asahi.Policy.Web.Features.Logs;

/// <summary>Who changed what, newest first, page by page.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Scope">Which log it is.</param>
/// <param name="Input">What was asked.</param>
/// <param name="Lines">What was found.</param>
public sealed record LogPage(StaffFrame Frame, LogScope Scope, LogInput Input, IReadOnlyList<LogLine> Lines) : IStaffPage
{
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    public IReadOnlyList<Choice> People { get; init; } = [];

    /// <summary>Empty: the years are not to choose.</summary>
    public IReadOnlyList<Choice> Years { get; init; } = [];

    /// <summary>Null: there is nothing newer.</summary>
    public string? Newer { get; init; }

    public string? Older { get; init; }

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;
}

/// <summary>Which log: of a ward, of a year, of one item at one stage.</summary>
/// <param name="Address">Its page.</param>
/// <param name="Subject">Whose, in words.</param>
/// <param name="File">How its CSV is called: for every program, and for those that can read it.</param>
public sealed record LogScope(string Address, string Subject, (string Ascii, string Japanese) File)
{
    /// <summary>It has items to choose by: it is neither of one item nor of no year.</summary>
    public bool HasItems { get; init; } = true;

    public bool HasYears { get; init; }
}
