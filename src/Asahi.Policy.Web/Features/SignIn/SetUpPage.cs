using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Entry;
using Asahi.Policy.Web.Site.Security;

namespace Asahi.Policy.Web.Features.SignIn;

/// <summary>The first page of a portal that has no staff yet.</summary>
public sealed record SetUpPage(StaffFrame Frame, SetUpInput Input, IReadOnlyList<WardChoice> Wards, Fault? Fault) : IStaffPage
{
    public static SetUpPage Of(SetUpInput input, IReadOnlyList<WardChoice> wards, StaffRefusedException? refused = null) =>
        new(
            new StaffFrame("最初の管理者の登録") { HasErrors = refused is not null },
            input with { Password = null },
            wards,
            StaffFaults.Of(refused, "submit"));
}

/// <summary>A ward that the first administrator may belong to.</summary>
public sealed record WardChoice(string Code, string Name);
