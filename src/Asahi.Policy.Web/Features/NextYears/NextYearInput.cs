using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Web.Features.NextYears;

/// <summary>Which year is begun, and from what.</summary>
/// <param name="Key">The number of the form.</param>
/// <param name="Year">The year that is begun.</param>
/// <param name="From">The year that it is made from. Null: it is begun empty.</param>
/// <param name="Era">The forms. Null: those of the year.</param>
public sealed record NextYearInput(Guid Key, int? Year = null, int? From = null, FormEra? Era = null);
