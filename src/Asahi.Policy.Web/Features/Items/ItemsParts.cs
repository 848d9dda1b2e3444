using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Web.Site.Components.Charts;
using Asahi.Policy.Web.Site.Corrections;
using Asahi.Policy.Web.Site.Through;

namespace Asahi.Policy.Web.Features.Items;

/// <summary>What _DataTable.cshtml shows.</summary>
public sealed record DataTablePart(DataTable Table, SmallMultiples? Chart, string Id, string Address);

/// <summary>What _Indicators.cshtml shows.</summary>
public sealed record IndicatorsPart(PublishedPolicy Policy, ItemCode Code, IReadOnlyList<Indicator> Indicators);

/// <summary>What _DataTables.cshtml shows.</summary>
public sealed record DataTablesPart(PublishedPolicy Policy, ItemCode Code, IReadOnlyList<DataTable> Tables);

/// <summary>What _Series.cshtml shows.</summary>
public sealed record SeriesPart(Indicator Indicator, string Id);

/// <summary>What _Neighbours.cshtml shows.</summary>
public sealed record NeighboursPart(PublishedPolicy Policy, Neighbours Neighbours);

/// <summary>What _Evaluation.cshtml shows.</summary>
public sealed record EvaluationPart(PublishedPolicy Policy, PublishedItem Item);

/// <summary>What _Remarks.cshtml shows.</summary>
public sealed record RemarksPart(PublishedPolicy Policy, int Level, ItemCode Code, Remarks? Remarks);

/// <summary>What _Review.cshtml shows.</summary>
public sealed record ReviewPart(PublishedPolicy Policy, int Level, Review Review, IReadOnlyList<CodeSetId> Sets);

/// <summary>What _Years.cshtml shows.</summary>
public sealed record YearsPart(PublishedPolicy Policy, IReadOnlyList<ItemYear> Years);

/// <summary>What _Corrected.cshtml shows.</summary>
public sealed record CorrectedPart(PublishedPolicy Policy, ItemCode Code, IReadOnlyList<Correction> Corrections);
