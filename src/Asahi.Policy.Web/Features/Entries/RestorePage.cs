using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Entries;

/// <summary>Asked before what is public is put back: what would be lost, field by field.</summary>
public sealed record RestorePage(
    StaffFrame Frame,
    DraftItem Draft,
    string Ward,
    IReadOnlyList<DifferentField> Fields,
    bool MayRestore,
    bool HasPublic) : IStaffPage
{
    /// <summary>What is public, or where nothing is, what was before anybody began.</summary>
    public string Name => HasPublic ? "公開中の内容に戻す" : "書き始める前に戻す";
}
