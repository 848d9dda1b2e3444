using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.SignIn;

/// <summary>A one-time address that is worth nothing any more.</summary>
public sealed record SpentPage(StaffFrame Frame, string Reason) : IStaffPage
{
    public static SpentPage Of(string reason) => new(new StaffFrame("案内が使えません") { HasErrors = true }, reason);
}
