using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Storms.Fuzz;

/// <summary>Whatever anybody sends to any address, as a visitor or signed in with any duty, over a real connection: nothing breaks. Each answer comes, in time, and
/// none of them is an error of ours.</summary>
[Collection(StormCollection.Name)]
public sealed class EndpointFuzzTests : IAsyncLifetime
{
    private const int Seed = 20261128;
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(20);

    private readonly StaffSite _staff = new(new TestSite
    {
        IsQuiet = true,
        Settings = new() { ["SignIn:PerAccountAndMinute"] = "1000000", ["SignIn:PerNetworkAndMinute"] = "1000000" },
    });

    private readonly Dictionary<string, Sender> _senders = [];
    private Uri _address = null!;
    private int _spare;

    public async ValueTask InitializeAsync()
    {
        _staff.Site.UseKestrel(0);
        _staff.Site.StartServer();
        _address = new Uri(_staff.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("kacho", Duty.SectionChief, "防災課");
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("kucho", Duty.Mayor);
        await _staff.AddAsync("kanri", Duty.Administrator);
        _spare = await _staff.AddAsync("spare", Duty.Officer, "福祉課");
        await _staff.AssignAsync(2022, "防災課", "4-1-1");

        foreach (var login in new[] { "", "tantou", "kacho", "soumu", "kucho", "kanri" })
        {
            _senders[login] = new Sender(login);
            await RenewAsync(_senders[login]);
        }
    }

    [Fact]
    public Task Two_thousand_odd_requests_break_nothing() => SendAsync(2_000);

    [Fact]
    [Trait("Tier", "long")]
    public Task Fifty_thousand_odd_requests_break_nothing() => SendAsync(50_000);

    public async ValueTask DisposeAsync()
    {
        foreach (var sender in _senders.Values)
        {
            sender.Browser.Dispose();
        }

        await _staff.DisposeAsync();
    }

    private async Task SendAsync(int many)
    {
        var maker = new FuzzMaker(Seed, _spare);
        var senders = _senders.Values.ToList();
        var statuses = new SortedDictionary<int, int>();
        var slow = TimeSpan.Zero;
        var (wrong, slowest) = (new List<string>(), (Time: TimeSpan.Zero, What: ""));

        for (var number = 0; number < many && wrong.Count < 20; number++)
        {
            // A visitor every second time, then each duty in its turn; the addresses are a number that has nothing in common with it.
            var sender = number % 2 == 0 ? senders[0] : senders[1 + (number / 2 % 5)];

            if (number % 150 == 149)
            {
                await KeepInAsync();
            }

            var request = maker.Next(number + (number / 104), sender.Token);
            var clock = Stopwatch.StartNew();
            var status = await AnswerAsync(request.ToBytes(sender.Cookies));
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            slow += clock.Elapsed > TimeSpan.FromMilliseconds(200) ? clock.Elapsed : TimeSpan.Zero;
            slowest = clock.Elapsed > slowest.Time ? (clock.Elapsed, request.ToString()) : slowest;

            // 501 and 505 are said of methods and versions; 503 of files that no machine without fonts can make.
            if (status is 500 or 502 or 504 or < 0 || clock.Elapsed > _longest)
            {
                wrong.Add($"{number} {status} after {clock.Elapsed.TotalSeconds:0.0} s as {sender.Login}: {request} {Trouble()}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{string.Join(", ", statuses.Select(it => $"{it.Key}: {it.Value}"))}; slow ones together {slow.TotalSeconds:0.0} s; slowest {slowest.Time.TotalSeconds:0.0} s: {slowest.What}");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(statuses.GetValueOrDefault(200) > many / 10 && statuses.GetValueOrDefault(404) > many / 50 && statuses.GetValueOrDefault(400) > many / 50, "The requests do not get in.");
        Assert.True(statuses.GetValueOrDefault(422) + statuses.GetValueOrDefault(302) > many / 50, "No form is looked at.");
        Assert.Equal(200, await AnswerAsync("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8.ToArray()));
    }

    private string Trouble() => _staff.Site.Log.Lines.LastOrDefault(line => line.Text.Contains("Exception", StringComparison.Ordinal)).Text is { } text
        ? string.Join(" | ", text.Split('\n').Take(3).Select(line => line.Trim()))
        : "";

    /// <returns>The status; 0 when the connection was closed without a word; -1 when nothing came.</returns>
    private async Task<int> AnswerAsync(byte[] request)
    {
        using var patience = new CancellationTokenSource(_longest * 1.5);
        using var client = new TcpClient { NoDelay = true };

        try
        {
            await client.ConnectAsync(_address.Host, _address.Port, patience.Token);
            var stream = client.GetStream();
            var buffer = new byte[64 * 1024];
            var answer = new MemoryStream();
            await SendAsync(stream, request, patience.Token);

            while (await stream.ReadAsync(buffer, patience.Token) is > 0 and var length)
            {
                if (answer.Length < buffer.Length)
                {
                    answer.Write(buffer, 0, length);
                }
            }

            var line = Encoding.ASCII.GetString(answer.ToArray(), 0, (int)Math.Min(12, answer.Length));

            return line.StartsWith("HTTP/1.", StringComparison.Ordinal) ? int.Parse(line[9..], System.Globalization.CultureInfo.InvariantCulture) : 0;
        }
        catch (IOException)
        {
            return 0; // closed while it was still being told
        }
        catch (OperationCanceledException)
        {
            return -1;
        }
    }

    private static async Task SendAsync(NetworkStream stream, byte[] request, CancellationToken cancellation)
    {
        try
        {
            await stream.WriteAsync(request, cancellation);
        }
        catch (IOException)
        {
            // Refused before all of it was sent; the answer is there.
        }
    }

    // What odd requests may end is one's own sign-in: ten wrong passwords do.
    private async Task KeepInAsync()
    {
        foreach (var sender in _senders.Values.Where(it => it.Login.Length > 0))
        {
            if (!await sender.Browser.Visit(_address).IsInAsync())
            {
                await RenewAsync(sender);
            }
        }
    }

    private async Task RenewAsync(Sender sender)
    {
        var visitor = sender.Browser.Visit(_address);

        if (sender.Login.Length > 0)
        {
            await _staff.SignInAsync(visitor, sender.Login);
        }

        var page = await visitor.OpenAsync(sender.Login.Length > 0 ? "/staff/account/password" : "/staff/sign-in");
        sender.Token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        sender.Cookies = sender.Browser.Cookies.GetCookieHeader(_address);
    }

    private sealed class Sender(string login)
    {
        public string Login => login;

        public Browser Browser { get; } = new();

        public string Token { get; set; } = "";

        public string Cookies { get; set; } = "";
    }
}
