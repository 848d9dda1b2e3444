using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Policies;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Evaluations;

/// <summary>What the form of an evaluation sends: the fields by their keys, the
/// version they were typed against, and which button was pressed.</summary>
public sealed record EvaluationInput
{
    private const string BlankReasonKey = "blank-reason";

    private static readonly string[] _always = ["version", "results", "challenge", "improvement", BlankReasonKey];

    public Guid Key { get; init; }

    public int? Version { get; init; }

    public EntryStep Step { get; init; } = EntryStep.Save;

    public string? Results { get; init; }

    public string? Outcome { get; init; }

    public string? Target { get; init; }

    public string? Execution { get; init; }

    public string? Effect { get; init; }

    public string? Challenge { get; init; }

    public string? Improvement { get; init; }

    [ModelBinder(Name = BlankReasonKey)]
    public string? BlankReason { get; init; }

    /// <summary>The form was the page of a conflict: for each field that differs it says which of the two is taken.</summary>
    public bool Resolving { get; init; }

    public Dictionary<string, string> Use { get; init; } = [];

    /// <summary>A form that lacks its texts was cut on the way: taking it for blank would wipe what is there.</summary>
    public static bool IsWhole(IFormCollection form) => _always.All(form.ContainsKey);

    public EvaluationEntry ToEntry(EvaluationForm form) => new(form, field => field.Key switch
    {
        "results" => Results,
        "outcome" => Outcome,
        "target" => Target,
        "execution" => Execution,
        "effect" => Effect,
        "challenge" => Challenge,
        "improvement" => Improvement,
        BlankReasonKey => BlankReason,
        _ => throw new InvalidOperationException($"The form has no field for {field.Key}."),
    });
}
