using System.Globalization;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site.Components.Entry;

namespace Asahi.Policy.Web.Features.People;

public sealed record PersonInput(Guid Key, string? Login, string? Name, string? Email, Duty? Duty)
{
    public static PersonInput Blank { get; } = new(Guid.Empty, null, null, null, null);

    /// <summary>The sections that were ticked, by number.</summary>
    public IReadOnlyList<int> Sections { get; init; } = [];

    /// <summary>With the boxes of the form; what is no number is no section.</summary>
    public PersonInput With(IFormCollection form) => this with
    {
        Sections =
        [
            .. StaffBoxesTagHelper.Read(form, StaffFields.Section)
                .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : -1)
                .Distinct(),
        ],
    };

    public StaffOrder ToOrder(string login) => new(login, OfficeNames.Person(Name), Duty ?? 0, Sections)
    {
        Email = HalfWidth.Of(Email).Trim(),
    };
}
