using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site.Requests;

namespace Asahi.Policy.Web.Site.Withdrawn;

/// <summary>What stands where something was withdrawn.</summary>
internal static class WithdrawnWords
{
    /// <summary>The page in its place.</summary>
    public static PlainFailure Of(Tombstone stone) => new(
        StatusCodes.Status410Gone,
        0,
        $"{stone.What}は、取り下げました",
        $"{JapanTime.Moment(stone.At)}に取り下げました。{Approval(stone)}理由：{stone.Reason}");

    private static string Approval(Tombstone stone) => stone.Authority is { } authority ? $"承認：{authority}。" : "承認の手続きはまだです。";
}
