using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Differences;

namespace Asahi.Policy.Web.Features.Preview;

/// <summary>The full text of a draft, as the history will have it of the edition.</summary>
public sealed record TextPage(StaffFrame Frame, string Title, DraftMark Mark, IReadOnlyList<PlaceGroup<PublishedField>> Places) : IStaffPage
{
    public static TextPage Of(Actor actor, int year, PublishedEdition draft) => new(
        StaffFrame.Under("案の全文", new Breadcrumb(null, "プレビュー", StaffMap.ToPreview(actor.WardCode, year))) with
        {
            Absence = draft.Policy.Absence,
        },
        draft.Policy.Title,
        draft.Draft!,
        PlaceGroups.TextOf(draft.Policy));
}
