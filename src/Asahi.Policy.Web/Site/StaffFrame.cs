using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Web.Site;

/// <summary>What stands around a page for staff: its name and the way to it.</summary>
public sealed record StaffFrame(string Title, params IReadOnlyList<Breadcrumb> Breadcrumbs)
{
    /// <summary>The page answers a form that could not be taken: the title says so first.</summary>
    public bool HasErrors { get; init; }

    /// <summary>What it means on this page that nothing is given.</summary>
    public Absence Absence { get; init; } = Absence.Unwritten;

    public string DocumentTitle => $"{(HasErrors ? "エラー：" : "")}{Title}｜職員用｜運営方針ポータル";

    /// <summary>The way from the desk to this page.</summary>
    public static StaffFrame Under(string title, params IReadOnlyList<Breadcrumb> within) =>
        new(title, [new Breadcrumb(null, "入力の状況", StaffMap.Desk), .. within, new Breadcrumb(null, title, null)]);
}
