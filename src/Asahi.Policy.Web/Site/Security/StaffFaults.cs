using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Web.Site.Components.Entry;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>What was refused about an account, as the summary of a page says it: it
/// leads to the field, or to the button that asked for what cannot be done.</summary>
internal static class StaffFaults
{
    public static Fault? Of(StaffRefusedException? refused, string button) =>
        refused is null ? null : new Fault(refused.Field is { } field ? Input(field) : button, refused.Message);

    private static string Input(StaffField field) => field switch
    {
        StaffField.Ward => "ward",
        StaffField.Login => "login",
        StaffField.Name => "name",
        StaffField.Duty => "duty",
        StaffField.Section => "section",
        StaffField.Password => "password",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
