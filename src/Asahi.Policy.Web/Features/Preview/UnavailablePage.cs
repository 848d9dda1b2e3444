using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Files;

namespace Asahi.Policy.Web.Features.Preview;

/// <summary>A file of a draft that cannot be had at the moment: why, and what can be had instead.</summary>
public sealed record UnavailablePage(StaffFrame Frame, string Root, OfficialFile File, string Reason) : IStaffPage
{
    public static UnavailablePage Of(Actor actor, int year, OfficialFile file, string reason)
    {
        var root = StaffMap.ToPreview(actor.WardCode, year);

        return new UnavailablePage(
            StaffFrame.Under("ファイルを用意できません", new Breadcrumb(null, "プレビュー", root)) with { HasErrors = true },
            root,
            file,
            reason);
    }
}
