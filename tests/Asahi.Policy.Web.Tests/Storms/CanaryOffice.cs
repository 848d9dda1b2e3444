using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>A portal in a process of its own, from the very first account on, with a canary in everything that staff write.</summary>
internal sealed partial class CanaryOffice : IAsyncDisposable
{
    private readonly VerbFolder _folder = new();
    private readonly Dictionary<Duty, Colleague> _people = [];
    private Running _portal = null!;
    private Task<string> _printed = null!;

    public Canaries Canaries { get; } = new();

    public Uri Address { get; private set; } = null!;

    /// <summary>The section that everybody belongs to. Published with the items that it is given.</summary>
    public string Section { get; private set; } = "";

    public IEnumerable<string> Secrets => _people.Values.SelectMany(person => person.Secrets);

    public Colleague this[Duty duty] => _people[duty];

    /// <summary>The first administrator at the printed address; then a section, and everybody by invitation, one of whom never comes.</summary>
    public async Task OpenAsync()
    {
        (_portal, Address) = await Running.ServeAsync(_folder.Data, "--Site:RequiresHttps=false", "--SignIn:PerNetworkAndMinute=10000");
        var setUp = "";

        while (setUp.Length == 0)
        {
            setUp = SetUp().Match(await _portal.Process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The portal ended.")).Value;
        }

        _printed = _portal.ListenAsync();
        var administrator = Person(Duty.Administrator);
        await administrator.ArriveAsync(setUp, "/staff/setup", new() { ["name"] = Canaries.In("name of the administrator"), ["login"] = Canaries.In("login of the administrator") });
        await administrator.SendAsync("/staff/sections", "/staff/sections", new() { ["name"] = Section = Canaries.In("name of a section") });
        await administrator.SendAsync("/staff/sections", "/staff/sections", new() { ["id"] = "", ["name"] = Canaries.In("name of a section without items") });

        foreach (var duty in new[] { Duty.Officer, Duty.SectionChief, Duty.GeneralAffairs, Duty.Mayor })
        {
            await Person(duty).ArriveAsync(await InviteAsync(duty, $"{duty}"), "/staff/invitation", []);
        }

        await InviteAsync(Duty.Mayor, "somebody who was invited and never came");
        using var stranger = new Colleague(Address, Canaries.In("password of a sign-in that failed"));
        using var refused = await stranger.Visitor.PostAsync("/staff/sign-in", "/staff/sign-in", new() { ["login"] = Canaries.In("login of a sign-in that failed"), ["password"] = stranger.Secrets[0] });
        Assert.Equal(422, (int)refused.StatusCode);
    }

    /// <summary>What the program has printed, once it has been stopped: the lines of its log.</summary>
    public async Task<IReadOnlyList<string>> CloseAsync()
    {
        _portal.Stop();

        return [.. (await _printed).Split('\n').Where(line => line.StartsWith('{'))];
    }

    public ValueTask DisposeAsync()
    {
        _portal.Dispose();
        _people.Values.ToList().ForEach(person => person.Dispose());
        _folder.Dispose();

        return ValueTask.CompletedTask;
    }

    private Colleague Person(Duty duty) => _people[duty] = new Colleague(Address, Canaries.In($"password of {duty}") + "ゆうひの坂道");

    private async Task<string> InviteAsync(Duty duty, string who)
    {
        const string New = "/staff/people/new";
        var administrator = _people[Duty.Administrator];
        var made = await administrator.SendAsync(New, New, new()
        {
            ["login"] = Canaries.In($"login of {who}"),
            ["name"] = Canaries.In($"name of {who}"),
            ["duty"] = $"{duty}",
            ["section-1"] = duty.BelongsToSection() ? "true" : "",
        });
        var person = made.Split('?')[0];
        var page = await administrator.SendAsync(person, $"{person}/reset", []);
        var address = System.Net.WebUtility.HtmlDecode(Invitation().Match(page).Groups[1].Value);
        administrator.Secrets.Add(address[(address.LastIndexOf('=') + 1)..]);

        return new Uri(address).PathAndQuery;
    }

    [GeneratedRegex(@"/staff/setup\?code=\w+")]
    private static partial Regex SetUp();

    [GeneratedRegex("id=\"invitation-address\">([^<]+)<")]
    private static partial Regex Invitation();
}
