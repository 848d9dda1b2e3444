using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Web.Features.Desk;

/// <summary>Why nothing can be changed just now.</summary>
internal static class PendingWords
{
    public static string InWords(this PendingCandidate pending, OfficeWords office) =>
        $"「{pending.Kind.Name()}」の版が、{office.Mayor}の承認を待っています。承認されるか取り下げられるまで、入力はできません";
}
