using System.Collections.Concurrent;
using System.Diagnostics;
using Asahi.Policy.Data.Changes;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>Fifty people save the same twenty items at once, forty or two hundred times each: whoever was told "saved" was saved, and nobody overwrote anybody.</summary>
[Collection(StormCollection.Name)]
public sealed class EditingStormTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Editors = 50;
    private const int SessionsOfOne = 5; // a password may be tried five times a minute

    private readonly StaffSite _staff = new(new TestSite { UseHttps = true, IsQuiet = true });
    private readonly ConcurrentBag<(string Item, int Version, string Text)> _saved = [];
    private readonly ConcurrentBag<(string Item, int Status)> _refused = [];
    private readonly ConcurrentBag<double> _times = [];
    private string[] _items = [];

    public async ValueTask InitializeAsync()
    {
        _items = [.. (await _staff.AskAsync(Standing.ReadAsync)).Keys.Take(20)];

        for (var account = 0; account < Editors / SessionsOfOne; account++)
        {
            await _staff.AddAsync($"tantou{account}", Duty.Officer, "防災課");
        }

        await _staff.AssignAsync(2022, "防災課", _items);
    }

    [Fact]
    public Task What_was_acknowledged_stands_and_what_was_not_is_a_conflict() => SaveAsync(40);

    [Fact]
    [Trait("Tier", "long")]
    public Task What_was_acknowledged_in_a_long_storm_stands_too() => SaveAsync(200);

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    private async Task SaveAsync(int edits)
    {
        var before = await _staff.AskAsync(Standing.ReadAsync);
        var clock = Stopwatch.StartNew();
        var visitors = await Task.WhenAll(Enumerable.Range(0, Editors).Select(number => _staff.SignInAsync($"tantou{number / SessionsOfOne}")));
        var signedIn = clock.Elapsed;
        clock.Restart();
        await Task.WhenAll(visitors.Select((visitor, number) => Task.Run(() => EditAsync(new Typist(visitor), number, edits))));
        Report(signedIn, clock.Elapsed);

        var after = await _staff.AskAsync(Standing.ReadAsync);
        var log = await _staff.AskAsync(Standing.LogAsync);
        Assert.Equal(Editors * edits, _saved.Count + _refused.Count);
        Assert.All(_refused, refused => Assert.Equal(409, refused.Status));
        Assert.NotEmpty(_refused);
        Assert.Equal(_saved.Count, _items.Sum(item => after[item].Version - before[item].Version));

        // To each saved version of each item its one row in the log, with the text that was sent.
        Assert.Equal(
            _saved.Select(it => $"{it.Item} {it.Version} {it.Text}").Order(StringComparer.Ordinal),
            log.Select(row => $"{row.Item} {row.Version} {row.Fields.First(field => field.Label == "課題").After}").Order(StringComparer.Ordinal));

        foreach (var last in _saved.GroupBy(it => it.Item).Select(of => of.MaxBy(it => it.Version)))
        {
            Assert.Equal(new Standing(last.Version, last.Text, last.Text, last.Text), after[last.Item]);
        }

        Assert.Null(await _staff.AskAsync(db => new ChangeLog(db).FirstBrokenAsync()));
        visitors.ToList().ForEach(visitor => visitor.Dispose());
    }

    // Opens an item, saves, and goes on from what was answered, as people do; then the next item.
    private async Task EditAsync(Typist typist, int number, int edits)
    {
        var luck = new Random(number);
        var (item, version, left) = ("", 0, 0);

        for (var edit = 0; edit < edits; edit++)
        {
            if (left-- == 0)
            {
                (item, left) = (luck.GetItems(_items, 1)[0], luck.Next(8));
                version = Typist.VersionIn(await typist.ReadAsync(Typist.AddressOf(item)))!.Value;
            }

            var text = $"{number}番の人の{edit}回目";
            var start = Stopwatch.GetTimestamp();
            var answer = await typist.SaveAsync(item, version, Typed.Of(item, text, edit));
            _times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);

            if (answer.IsSaved)
            {
                _saved.Add((item, ++version, text));
            }
            else
            {
                _refused.Add((item, (int)answer.Status));
                version = Typist.VersionIn(answer.Body) ?? version; // the page of the conflict carries the version that stands now
            }
        }
    }

    private void Report(TimeSpan signedIn, TimeSpan took)
    {
        var times = _times.Order().ToList();
        output.WriteLine($"{Editors} sign-ins: {signedIn.TotalSeconds:0.0} s. {_saved.Count} saved and {_refused.Count} refused in {took.TotalSeconds:0.0} s: {times.Count / took.TotalSeconds:0} a second; "
            + $"median {times[times.Count / 2]:0} ms, 99th of a hundred {times[times.Count * 99 / 100]:0} ms.");
    }
}
