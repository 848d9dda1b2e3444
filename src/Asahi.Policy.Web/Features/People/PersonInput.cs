using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Staffing;

namespace Asahi.Policy.Web.Features.People;

public sealed record PersonInput(Guid Key, string? Login, string? Name, Duty? Duty, int? Section)
{
    public StaffOrder ToOrder(string login) => new(login, OfficeNames.Person(Name), Duty ?? 0, Section);
}
