using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Entry;

namespace Asahi.Policy.Web.Features.Evaluations;

/// <summary>One item and its self-evaluation: the plan beside the fields,
/// what was typed or saved, and what this person may do with it.</summary>
public sealed record EvaluationPage(StaffFrame Frame, DraftItem Draft, string WardCode, EvaluationEntry Entry, int Version) : IStaffPage
{
    public int Year => Draft.Policy.FiscalYear;

    public ItemCode Code => Draft.Code;

    public Evaluation? Evaluation => Draft.Item.SelfEvaluation;

    public ItemState State => ItemStates.Of(Evaluation, IsPublished);

    /// <summary>The confirmed evaluation is in the public edition.</summary>
    public bool IsPublished { get; init; }

    public bool MayWrite { get; init; }

    public bool MayReview { get; init; }

    public bool IsGeneralAffairs { get; init; }

    public string? SectionName { get; init; }

    public string? EditorName { get; init; }

    public string? PreparerName { get; init; }

    /// <summary>Under which name what is typed is put aside.</summary>
    public string ScratchKey => $"{Draft.Policy.Id}/{Code}/self-evaluation";

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>What would still be missing before the item can be submitted: said after a save, stopping nobody.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What has just been done.</summary>
    public string? Done { get; init; }

    /// <summary>What the record holds, on the page of a conflict.</summary>
    public EvaluationEntry? Theirs { get; init; }

    /// <summary>What somebody else did in between, on the page of a conflict.</summary>
    public ChangeLine? LastChange { get; init; }

    public IReadOnlyDictionary<string, string> Use { get; init; } = new Dictionary<string, string>();

    public string? Reason { get; init; }

    public bool Locked => Draft.Pending is not null;

    public bool IsEditable => MayWrite && !Locked;

    /// <summary>The answers of a yardstick, and none: a choice can be taken back.</summary>
    public static IReadOnlyList<Choice> ChoicesOf(CodeSet set) =>
        [.. set.Codes.Select(code => new Choice(code.Mark, code.Text)), new Choice("", "（未選択）")];

    public string? FaultOf(EvaluationField field) => Faults.FirstOrDefault(fault => fault.Field == field.Key)?.Message;
}
