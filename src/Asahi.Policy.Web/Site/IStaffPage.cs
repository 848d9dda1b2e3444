namespace Asahi.Policy.Web.Site;

/// <summary>A page for staff, which the staff layout can put its frame around.</summary>
public interface IStaffPage
{
    StaffFrame Frame { get; }
}
