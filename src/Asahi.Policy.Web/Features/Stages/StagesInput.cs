using System.Globalization;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Web.Site.Routing;

namespace Asahi.Policy.Web.Features.Stages;

/// <summary>What the forms of the stages send: which stages the year has, and what was typed of each.</summary>
/// <param name="DaysOnly">Which stages there are was not asked: the year is pinned.</param>
public sealed record StagesInput(Guid Key, string? Version, IReadOnlyList<string>? Has, bool DaysOnly)
{
    /// <summary>Days and reasons as they were typed, by the names of their fields.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    /// <summary>What moves when anything that the page shows is changed by somebody else.</summary>
    public static string VersionOf(OperatingPolicy policy) => string.Join(
        '.',
        Enum.GetValues<FormStage>().Select(stage => policy.TermOf(stage)?.Version ?? -1)
            .Prepend(policy.Whole.PlanEntry.Version)
            .Select(version => version.ToString(CultureInfo.InvariantCulture)));
}

/// <summary>The fields of the stages by their names, each its own: all stages stand on one page.</summary>
public static class StageFields
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. Enum.GetValues<FormStage>().SelectMany(stage => new[] { Opens(stage), Due(stage), Closes(stage), Reason(stage), Reopen(stage) }),
    ];

    public static string Opens(FormStage stage) => $"opens-{StageNames.Of(stage)}";

    public static string Due(FormStage stage) => $"due-{StageNames.Of(stage)}";

    public static string Closes(FormStage stage) => $"closes-{StageNames.Of(stage)}";

    public static string Reason(FormStage stage) => $"reason-{StageNames.Of(stage)}";

    public static string Reopen(FormStage stage) => $"reopen-{StageNames.Of(stage)}";
}
