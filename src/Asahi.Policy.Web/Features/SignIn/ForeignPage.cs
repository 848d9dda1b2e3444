using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Unsaved;

namespace Asahi.Policy.Web.Features.SignIn;

/// <summary>What was typed into a form that somebody else had opened: to be copied, and put into no form.</summary>
public sealed record ForeignPage(StaffFrame Frame, string Form, IReadOnlyList<SentField> Fields) : IStaffPage
{
    public static ForeignPage Of(CarriedForm carried) => new(new StaffFrame("入力していた内容"), carried.Typed.Title, carried.Fields);
}
