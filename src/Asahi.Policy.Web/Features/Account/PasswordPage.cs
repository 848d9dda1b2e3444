using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Account;

public sealed record PasswordPage(StaffFrame Frame, string Login, params IReadOnlyList<Fault> Faults) : IStaffPage
{
    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;
}
