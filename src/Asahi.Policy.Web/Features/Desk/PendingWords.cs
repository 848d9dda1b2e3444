using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Web.Features.Desk;

/// <summary>Why nothing can be changed just now.</summary>
internal static class PendingWords
{
    public static string InWords(this PendingCandidate pending) =>
        $"「{pending.Kind.Name()}」の版が、区長の承認を待っています。承認されるか取り下げられるまで、入力はできません";
}
