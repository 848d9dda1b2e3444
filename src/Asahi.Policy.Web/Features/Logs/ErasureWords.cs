using Asahi.Policy.Data.Changes;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Web.Features.Logs;

/// <summary>What stands where a text was erased.</summary>
internal static class ErasureWords
{
    public static string Of(Erasure erasure)
    {
        var when = erasure.At is { } at ? $"{JapanTime.Moment(at)}に消去" : "消去の記録がありません";

        return erasure.Reason.Length > 0 ? $"{when}：{erasure.Reason}" : when;
    }
}
