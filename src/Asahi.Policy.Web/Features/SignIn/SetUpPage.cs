using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.SignIn;

/// <summary>The first page of a portal that has no staff yet.</summary>
public sealed record SetUpPage(
    StaffFrame Frame,
    SetUpInput Input,
    IReadOnlyList<WardChoice> Wards,
    IReadOnlyList<Fault> Faults) : IStaffPage
{
    // As they stand on the page; what is about none of them is said of the button.
    private static readonly string[] _order = [StaffFields.Ward, StaffFields.Name, StaffFields.Login, StaffFields.Password, "submit"];

    public static SetUpPage Of(SetUpInput input, IReadOnlyList<WardChoice> wards, params IReadOnlyList<Fault> faults) =>
        new(
            new StaffFrame("最初の管理者の登録") { HasErrors = faults.Count > 0 },
            input with { Password = null },
            wards,
            [
                .. faults.Select(fault => _order.Contains(fault.Field) ? fault : fault with { Field = "submit" })
                    .OrderBy(fault => Array.IndexOf(_order, fault.Field)),
            ]);

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;
}

/// <summary>A ward that the first administrator may belong to.</summary>
public sealed record WardChoice(string Code, string Name);
