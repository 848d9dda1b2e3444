using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>A signed-in session that reads of each page no more than it sends back: version and token. To parse whole pages would be what a storm measures.</summary>
internal sealed partial class Typist(HttpClient client, string? token = null)
{
    public Typist(StaffVisitor visitor)
        : this(visitor.Client)
    {
    }

    /// <summary>That of the forms; one is good for the whole session.</summary>
    public string? Token { get; private set; } = token;

    public static string AddressOf(string item) => $"/staff/asahi/2022/{item}/evaluation";

    /// <summary>The version that a page of an item was made from; null when it has no form.</summary>
    public static int? VersionIn(string page) =>
        Version().Match(page) is { Success: true } found ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    /// <summary>What the form that goes to an address says of itself.</summary>
    public static string? TicketIn(string page, string address) =>
        page.IndexOf($" action=\"{address}\"", StringComparison.Ordinal) is >= 0 and var at && Ticket().Match(page, at) is { Success: true } found ? found.Groups[1].Value : null;

    public async Task<string> ReadAsync(string address)
    {
        using var answer = await client.GetAsync(address);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)answer.StatusCode}.");
        Token ??= TokenInput().Match(page) is { Success: true } found ? found.Groups[1].Value : null;

        return page;
    }

    public async Task<Answer> SaveAsync(string item, int version, Dictionary<string, string> typed, string step = "Save", Guid? key = null) =>
        await SendAsync(AddressOf(item), new(typed) { ["version"] = version.ToString(CultureInfo.InvariantCulture), ["step"] = step }, key);

    /// <summary>Sends a form.</summary>
    public async Task<Answer> SendAsync(string address, Dictionary<string, string> fields, Guid? key = null)
    {
        if (Token is null)
        {
            await ReadAsync("/staff/account");
        }

        fields["__RequestVerificationToken"] = Token!;
        fields["key"] = (key ?? Guid.NewGuid()).ToString();
        using var answer = await client.PostAsync(address, new FormUrlEncodedContent(fields));

        return new Answer(answer.StatusCode, answer.Headers.Location?.OriginalString, await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("name=\"version\" value=\"(-?\\d+)\"")]
    private static partial Regex Version();

    [GeneratedRegex("name=\"ticket\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex Ticket();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex TokenInput();
}
