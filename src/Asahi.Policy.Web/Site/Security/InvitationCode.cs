using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>The code of an invitation as it stands in an address.</summary>
internal static class InvitationCode
{
    public static string Pack(string token) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));

    public static string Unpack(string code) => Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(code));

    public static bool TryUnpack(string? code, out string token)
    {
        try
        {
            token = code is null ? "" : Unpack(code);

            return token.Length > 0;
        }
        catch (FormatException)
        {
            token = "";

            return false;
        }
    }

    /// <summary>The address to hand over, within the site.</summary>
    public static string Address(int person, string token) => $"{StaffMap.Invitation}?person={person}&code={Pack(token)}";
}
