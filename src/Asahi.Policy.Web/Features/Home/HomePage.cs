using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Home;

/// <summary>Wards, each with its years, newest first.</summary>
public sealed record HomePage(PageFrame Frame, IReadOnlyList<WardYears> Wards) : IFramedPage;

/// <summary>One ward with the editions of its years that are public.</summary>
public sealed record WardYears(PublishedWard Ward, IReadOnlyList<PublishedEdition> Years);
