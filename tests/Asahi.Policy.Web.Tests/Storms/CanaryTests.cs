using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Staffing;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>Nothing that staff write is heard outside before it is published, and nothing private ever; nor does the log repeat it.</summary>
[Collection(StormCollection.Name)]
public sealed class CanaryTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const string Publication = Publisher.Address;

    private static readonly string[] _texts = ["results", "challenge", "improvement"];

    private readonly CanaryOffice _office = new();
    private readonly List<string> _written = [];

    public async ValueTask InitializeAsync() => await _office.OpenAsync();

    [Fact]
    public async Task Nothing_private_is_heard_outside_at_any_stage()
    {
        await AssignAsync("4-1", "4-1-1", "4-2-1");
        await WriteAsync("4-1-1", "Submit");
        await SendAsync(Duty.SectionChief, "4-1-1", "/review", new() { ["step"] = "Return", ["reason"] = In("reason of a returned evaluation") });
        _written.Clear(); // what was written over is never published
        await WriteAsync("4-1-1", "Submit");
        await WriteAsync("4-1", "Submit");
        await RequireSilenceAsync("while it is written");

        foreach (var item in new[] { "4-1", "4-1-1" })
        {
            await SendAsync(Duty.SectionChief, item, "/review", new() { ["step"] = "Confirm" });
        }

        await KeepScratchAsync("4-2-1");
        await RequestAsync(In("note of a candidate that was recalled"));
        await SettleAsync(Duty.GeneralAffairs, "/recall", In("reason of a recall"));
        await RequestAsync(In("note of a candidate that was returned"));
        await SettleAsync(Duty.Mayor, "/return", In("reason of a returned candidate"));
        await RequireSilenceAsync("before publication");

        var note = In("note of the edition");
        await RequestAsync(note);
        await RequireSilenceAsync("while approval is pending");

        var number = In("number of the decision");
        await _office[Duty.Mayor].SendAsync(Publication, $"{Publication}/approval", new() { ["decisionNumber"] = number, ["confirmed"] = "true" });
        _office.Canaries.Publish([.. _written, note, number, _office.Section]);
        await WriteAsync("4-1-1", "Submit");
        await WriteAsync("4-1", "Save");
        await SendAsync(Duty.SectionChief, "4-1-1", "/review", new() { ["step"] = "Return", ["reason"] = In("reason of a later return") });
        await KeepScratchAsync("4-1");
        var heard = await RequireSilenceAsync("after publication");
        Assert.All(_office.Canaries.Published, word => Assert.True(heard.Any(it => it.Said.Contains(word, StringComparison.Ordinal)), $"{word} was published and is not heard: the ears are deaf."));

        await RequireDiscreetLogAsync();
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private string In(string place) => _office.Canaries.In(place);

    private async Task<IReadOnlyList<(string Asked, string Said)>> RequireSilenceAsync(string when)
    {
        var heard = await PublicEars.HearAsync(_office.Address);
        var leaks = heard.SelectMany(it => _office.Canaries.LeaksIn(it.Said).Select(place => $"{when}, {it.Asked} says the {place}.")).ToList();
        output.WriteLine($"{when}: {heard.Count} answers heard, {_office.Canaries.All.Count()} words listened for.");
        Assert.True(heard.Count > 150);
        Assert.True(leaks.Count == 0, string.Join('\n', leaks));

        return heard;
    }

    private async Task RequireDiscreetLogAsync()
    {
        var (log, secrets) = (await _office.CloseAsync(), _office.Secrets.Concat(_office.Canaries.All).Distinct().ToList());
        Assert.True(log.Count > 500, "The log was not heard.");
        Assert.Contains(log, line => line.Contains("Signed in", StringComparison.Ordinal) || line.Contains("/staff/asahi/2022/4-1-1", StringComparison.Ordinal));
        output.WriteLine($"{log.Count} lines of the log, {secrets.Count} secrets.");
        var said = string.Join('\n', log);
        Assert.All(secrets, secret => Assert.False(Regex.IsMatch(said, $"(?<![0-9]){Regex.Escape(secret)}(?![0-9])", RegexOptions.IgnoreCase), $"The log says {secret}."));
    }

    private async Task AssignAsync(params string[] items)
    {
        const string Address = "/staff/asahi/2022/sections";
        await _office[Duty.GeneralAffairs].SendAsync(Address, Address, items.ToDictionary(item => $"section[o{item}]", _ => "1"));
    }

    private Dictionary<string, string> Words(string item, string what)
    {
        var typed = Typed.Of(item, "", 0);

        foreach (var field in _texts)
        {
            typed[field] = In($"{field} of {item}, {what}");
        }

        return typed;
    }

    private async Task WriteAsync(string item, string step)
    {
        var typed = Words(item, $"{step} {_written.Count}, {_office.Canaries.All.Count()}");
        _written.AddRange(_texts.Select(field => typed[field]));
        await SendAsync(Duty.Officer, item, "", new(typed) { ["step"] = step });
    }

    private async Task KeepScratchAsync(string item)
    {
        var typist = new Typist(_office[Duty.Officer].Visitor);
        var words = Words(item, $"scratch {_office.Canaries.All.Count()}");
        var ticket = Typist.TicketIn(await typist.ReadAsync(Typist.AddressOf(item)), Typist.AddressOf(item))!;
        var kept = await typist.SendAsync("/staff/scratch", new(words) { ["ticket"] = ticket, ["touched"] = string.Join(' ', words.Keys) });
        Assert.Equal(200, (int)kept.Status);
        _office[Duty.Officer].Secrets.Add(typist.Token!);
    }

    private Task<string> SendAsync(Duty duty, string item, string form, Dictionary<string, string> typed) =>
        _office[duty].SendAsync(Typist.AddressOf(item), Typist.AddressOf(item) + form, typed);

    private Task<string> RequestAsync(string note) =>
        _office[Duty.GeneralAffairs].SendAsync(Publication, Publication, new() { ["kind"] = "SelfEvaluation", ["note"] = note });

    private Task<string> SettleAsync(Duty duty, string form, string reason) => _office[duty].SendAsync(Publication, Publication + form, new() { ["reason"] = reason });
}
