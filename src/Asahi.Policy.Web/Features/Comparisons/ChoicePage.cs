using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Comparisons;

/// <summary>The years of a ward to choose two of, oldest first.</summary>
public sealed record ChoicePage(PageFrame Frame, IReadOnlyList<PublishedPolicy> Years, int? From, int? To, string? Fault) : IFramedPage;
