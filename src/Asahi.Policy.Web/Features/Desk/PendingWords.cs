using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Web.Features.Desk;

/// <summary>What waits, and what cannot be changed meanwhile.</summary>
internal static class PendingWords
{
    /// <summary>Null: nothing waits.</summary>
    public static string? InWords(this Pins pins, OfficeWords office) => !pins.Any
        ? null
        : string.Concat(pins.Candidates.Select(candidate => $"「{candidate.Kind.Name()}」の版が、{candidate.Waits(office.Mayor)}。"))
            + (pins.Candidates.Any(candidate => candidate.Scope.Count is null)
                ? "公開されるか取り下げられるまで、入力はできません"
                : "その版に入る記入は、公開されるか取り下げられるまで変えられません。ほかは入力できます");
}
