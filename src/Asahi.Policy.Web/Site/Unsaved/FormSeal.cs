using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Asahi.Policy.Web.Site.Unsaved;

/// <summary>Seals what forms carry along: what they say of themselves, and what was typed while nobody was signed in. Made up or
/// changed, it is worth nothing.</summary>
public sealed class FormSeal(IDataProtectionProvider protection)
{
    /// <summary>The field of a form that says what it is.</summary>
    public const string Ticket = "ticket";

    /// <summary>The field that carries what was typed through a sign-in.</summary>
    public const string Carried = "carried";

    // With the fields of the sign-in beside it, it fits into a form that is taken.
    private const int MostCarried = 200_000;

    private readonly IDataProtector _tickets = protection.CreateProtector("Asahi.Policy.FormTickets.1");
    private readonly IDataProtector _carried = protection.CreateProtector("Asahi.Policy.CarriedForms.1");

    public string Seal(FormTicket ticket) => Close(_tickets, ticket);

    public FormTicket? OpenTicket(string? text) => Open<FormTicket>(_tickets, text);

    /// <summary>Null when it is too long to be carried.</summary>
    public string? Seal(CarriedForm carried) => Close(_carried, carried) is { Length: <= MostCarried } text ? text : null;

    public CarriedForm? OpenCarried(string? text) => Open<CarriedForm>(_carried, text);

    private static string Close<T>(IDataProtector seal, T value)
    {
        using var packed = new MemoryStream();

        using (var packing = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(packing, value);
        }

        return WebEncoders.Base64UrlEncode(seal.Protect(packed.ToArray()));
    }

    private static T? Open<T>(IDataProtector seal, string? text)
        where T : class
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            using var packed = new MemoryStream(seal.Unprotect(WebEncoders.Base64UrlDecode(text)));
            using var unpacking = new BrotliStream(packed, CompressionMode.Decompress);

            return JsonSerializer.Deserialize<T>(unpacking);
        }
        catch (Exception foreign) when (foreign is CryptographicException or FormatException or JsonException)
        {
            return null; // made up, or sealed with keys that are gone
        }
    }
}
