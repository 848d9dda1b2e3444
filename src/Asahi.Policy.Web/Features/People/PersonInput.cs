using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Web.Features.People;

public sealed record PersonInput(Guid Key, string? Login, string? Name, Duty? Duty, int? Section)
{
    public StaffOrder ToOrder(string login) => new(login, TypedText.TidyLine(Name), Duty ?? 0, Section);
}
