using Asahi.Policy.Data.Changes;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Entries;

/// <summary>Who changed what of one item, newest first.</summary>
public sealed record LogPage(StaffFrame Frame, string Subject, IReadOnlyList<ChangeLine> Lines) : IStaffPage;
