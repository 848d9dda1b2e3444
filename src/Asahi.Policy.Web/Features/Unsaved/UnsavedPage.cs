using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Unsaved;

/// <summary>Everything that this person has typed and not saved.</summary>
public sealed record UnsavedPage(StaffFrame Frame, IReadOnlyList<KeptScratch> All) : IStaffPage;
