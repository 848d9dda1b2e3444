using System.Globalization;
using System.Text.RegularExpressions;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>General affairs or the mayor at the page of publication, reading of it what its forms send back.</summary>
internal sealed partial class Publisher(Typist typist)
{
    public const string Address = "/staff/asahi/2022/publication";

    /// <summary>Asks for the approval of what stands there now. Null: it cannot be asked for.</summary>
    public async Task<Answer?> RequestAsync(string note)
    {
        var page = await typist.ReadAsync(Address);

        return Hash().Match(page) is { Success: true } hash && !Candidate().IsMatch(page)
            ? await typist.SendAsync(Address, new() { ["sha256"] = hash.Groups[1].Value, ["kind"] = "SelfEvaluation", ["note"] = note, ["acknowledged"] = "true" })
            : null;
    }

    /// <summary>The candidate that waits, as it stands in the forms of the page; null when none does.</summary>
    public async Task<Dictionary<string, string>?> PendingAsync()
    {
        var page = await typist.ReadAsync(Address);

        return Candidate().Match(page) is { Success: true } candidate
            ? new() { ["candidate"] = candidate.Groups[1].Value, ["sha256"] = Hash().Match(page).Groups[1].Value, ["confirmed"] = "true" }
            : null;
    }

    public Task<Answer> SettleAsync(string how, Dictionary<string, string> pending, string reason) =>
        typist.SendAsync($"{Address}/{how}", new(pending) { ["reason"] = reason, ["decisionNumber"] = how == "approval" ? string.Create(CultureInfo.InvariantCulture, $"第{pending["candidate"]}号") : "" });

    [GeneratedRegex("name=\"sha256\" value=\"([0-9a-f]{64})\"")]
    private static partial Regex Hash();

    [GeneratedRegex("name=\"candidate\" value=\"(\\d+)\"")]
    private static partial Regex Candidate();
}
