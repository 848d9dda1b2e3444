using System.Diagnostics;
using System.Globalization;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>People who save and publish at a portal that is killed again and again; their browsers and what they were told outlive it.</summary>
internal sealed class KillStorm : IAsyncDisposable
{
    private const int Writers = 3;

    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(10);

    public static readonly string[] Items = ["1-1", "1-1-1", "2-2", "3-1-1", "4-1-1"];

    private readonly Dictionary<string, (Browser Browser, string? Token)> _people = [];
    private readonly Random _luck = new(1);
    private StaffSite? _staff;
    private int _round;

    public VerbFolder Folder { get; } = new();

    public Journal Journal { get; } = new();

    public List<double> StartTimes { get; } = [];

    /// <summary>Makes the accounts, and lets everybody sign in, once.</summary>
    public async Task BeginAsync()
    {
        _staff = new StaffSite(new TestSite { UseHttps = true, IsQuiet = true, Folder = Folder.Data });
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("kucho", Duty.Mayor);

        for (var number = 0; number < Writers; number++)
        {
            await _staff.AddAsync($"kaku{number}", Duty.GeneralAffairs);
        }

        await _staff.DisposeAsync();
        var (portal, address) = await StartAsync();
        using var running = portal;

        foreach (var login in Enumerable.Range(0, Writers).Select(number => $"kaku{number}").Append("soumu").Append("kucho"))
        {
            var browser = new Browser();
            var visitor = browser.Visit(address);
            await _staff.SignInAsync(visitor, login);
            var typist = new Typist(visitor.Client);
            await typist.ReadAsync("/staff/account");
            _people[login] = (browser, typist.Token);
        }

        await portal.KillAsync();
    }

    /// <summary>Starts the portal, lets it be looked at, and kills it in the midst of work.</summary>
    public async Task RoundAsync(Func<HttpClient, Task> look)
    {
        var clock = Stopwatch.StartNew();
        var (portal, address) = await StartAsync();
        StartTimes.Add(clock.Elapsed.TotalSeconds);
        using var running = portal;
        using var anybody = new HttpClient { BaseAddress = address };
        var writers = Enumerable.Range(0, Writers).Select(number => Open($"kaku{number}", address)).ToList();
        var (affairs, mayor) = (new Publisher(Open("soumu", address)), new Publisher(Open("kucho", address)));

        // Whoever was signed in before the kill still is; what they open now is also what takes longest in a program that has just been started.
        await Task.WhenAll([look(anybody), affairs.PendingAsync(), mayor.PendingAsync(), .. writers.Select(writer => writer.ReadAsync(Typist.AddressOf(Items[0])))]);
        SqliteConnection.ClearAllPools(); // or else the next start would find somebody at the database, and recover nothing

        var approving = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var work = writers.Select((writer, number) => UntilKilledAsync(() => WriteAsync(writer, number))).Append(UntilKilledAsync(() => PublishAsync(affairs, mayor, approving))).ToList();

        // At any moment, but not before something was saved; and every other time in the midst of an approval. However slow the machine, there is something to lose.
        var saved = Journal.Saved.Count;
        await Task.WhenAll(Task.Delay(_luck.Next(200, 1000)), UntilAsync(() => _round % 2 == 0 ? Journal.Saved.Count > saved : approving.Task.IsCompleted));
        await Task.Delay(_luck.Next(40));
        await portal.KillAsync();
        await Task.WhenAll(work);
        _round++;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (browser, _) in _people.Values)
        {
            browser.Dispose();
        }

        if (_staff is not null)
        {
            await _staff.DisposeAsync();
        }

        Folder.Dispose();
    }

    private async Task<(Running Portal, Uri Address)> StartAsync()
    {
        var (portal, address) = await Running.ServeAsync(Folder.Data, "--Site:RequiresHttps=false", "--SignIn:PerNetworkAndMinute=10000", "--Seeds:OnFirstStart=false");
        _ = portal.ListenAsync();

        return (portal, address);
    }

    // The cookie and the token are those of the first day.
    private Typist Open(string login, Uri address) => new(_people[login].Browser.Visit(address).Client, _people[login].Token);

    private static async Task UntilAsync(Func<bool> seen)
    {
        for (var clock = Stopwatch.StartNew(); !seen() && clock.Elapsed < _longestWait;)
        {
            await Task.Delay(1);
        }
    }

    private static Task UntilKilledAsync(Func<Task> work) => Task.Run(async () =>
    {
        try
        {
            await work();
        }
        catch (Exception killed) when (killed is HttpRequestException or IOException or OperationCanceledException)
        {
        }
    });

    private async Task WriteAsync(Typist typist, int writer)
    {
        var luck = new Random((_round * Writers) + writer);

        for (var edit = 0; ; edit++)
        {
            var item = luck.GetItems(Items, 1)[0];
            var version = Typist.VersionIn(await typist.ReadAsync(Typist.AddressOf(item)));

            if (version is not null)
            {
                var text = PublicReading.Text(writer, (_round * 10_000) + edit);
                var answer = await typist.SaveAsync(item, version.Value, Typed.Of(item, text, edit), "Confirm");

                if (answer.IsSaved)
                {
                    Journal.Saved.Enqueue((item, version.Value + 1, text));
                }
                else
                {
                    Journal.Refuse($"save {item}", answer);
                }
            }

            await Task.Delay(luck.Next(50, 150));
        }
    }

    private async Task PublishAsync(Publisher affairs, Publisher mayor, TaskCompletionSource approving)
    {
        for (var time = 0; ; time++)
        {
            if (await mayor.PendingAsync() is { } pending)
            {
                var (how, who) = (_round + time) % 5 == 0 ? ("recall", affairs) : ("approval", mayor);

                if (who == mayor)
                {
                    approving.TrySetResult();
                }

                var settled = await who.SettleAsync(how, pending, "直すため");

                if (settled.IsSaved)
                {
                    Journal.Settled.Enqueue((how, int.Parse(pending["candidate"], CultureInfo.InvariantCulture)));
                }
                else
                {
                    Journal.Refuse(how, settled);
                }
            }
            else if (await affairs.RequestAsync($"{_round}回目の起動の版") is { IsSaved: false } refused)
            {
                // 422: nothing has changed since the last edition.
                if (refused.Status != System.Net.HttpStatusCode.UnprocessableEntity)
                {
                    Journal.Refuse("request", refused);
                }
            }
        }
    }
}
