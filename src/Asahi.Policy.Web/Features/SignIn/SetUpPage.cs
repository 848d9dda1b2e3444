using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.SignIn;

/// <summary>The first page of a portal that has no staff yet.</summary>
public sealed record SetUpPage(StaffFrame Frame, SetUpInput Input, IReadOnlyList<WardChoice> Wards, Fault? Fault) : IStaffPage
{
    public static SetUpPage Of(SetUpInput input, IReadOnlyList<WardChoice> wards, Fault? fault = null) =>
        new(
            new StaffFrame("最初の管理者の登録") { HasErrors = fault is not null },
            input with { Password = null },
            wards,
            fault is { Field: "" } ? fault with { Field = "submit" } : fault);
}

/// <summary>A ward that the first administrator may belong to.</summary>
public sealed record WardChoice(string Code, string Name);
