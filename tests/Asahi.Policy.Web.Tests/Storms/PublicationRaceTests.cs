using System.Collections.Concurrent;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>Publication while eight people save: what becomes public is one moment of the drafts, whole, and exactly what was approved.</summary>
[Collection(StormCollection.Name)]
public sealed class PublicationRaceTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Editors = 8;

    private static readonly string[] _items = ["1-1", "1-1-1", "2-2", "2-2-1", "3-1-1", "4-1", "4-1-1", "4-2-1"];

    private readonly StaffSite _staff = new(new TestSite { UseHttps = true, IsQuiet = true });
    private readonly ConcurrentBag<Answer> _edits = [];
    private readonly ConcurrentBag<(string Address, string Page)> _reads = [];
    private int _approved;
    private int _stale;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("kucho", Duty.Mayor);

        for (var number = 0; number < Editors; number++)
        {
            await _staff.AddAsync($"kaku{number}", Duty.GeneralAffairs); // what they save is confirmed at once, so that it may be published at any moment
        }
    }

    [Fact]
    public Task What_is_public_is_one_moment_of_the_drafts_and_what_was_approved() => RaceAsync(16);

    [Fact]
    [Trait("Tier", "long")]
    public Task The_same_a_thousand_times() => RaceAsync(1_000);

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    private async Task RaceAsync(int rounds)
    {
        var atFirst = (await _staff.AskAsync(Standing.ReadAsync)).ToDictionary(it => it.Key, it => it.Value.Challenge);
        var editors = await Task.WhenAll(Enumerable.Range(0, Editors).Select(number => _staff.SignInAsync($"kaku{number}")));
        var (affairs, mayor) = (new Publisher(new Typist(await _staff.SignInAsync("soumu"))), new Publisher(new Typist(await _staff.SignInAsync("kucho"))));
        using var over = new CancellationTokenSource();
        var others = editors.Select((visitor, number) => Task.Run(() => EditAsync(new Typist(visitor), number, over.Token))).Append(Task.Run(() => ReadAsync(over.Token))).ToList();

        for (var round = 0; round < rounds; round++)
        {
            await PublishAsync(affairs, mayor, round);
        }

        await over.CancelAsync();
        await Task.WhenAll(others);
        output.WriteLine($"{_edits.Count(edit => edit.IsSaved)} edits saved, {_edits.Count(edit => edit.IsRefused)} refused; {_approved} editions, {_stale} requests for what had changed meanwhile; {_reads.Count} public pages read.");

        Assert.All(_edits, edit => Assert.True(edit.IsSaved || edit.IsRefused, $"{edit.Status}"));
        Assert.Contains(_edits, edit => edit.IsSaved);
        Assert.InRange(_approved, 3, rounds);
        await _staff.AskAsync(async db =>
        {
            Assert.Equal(_approved + 1, await db.Editions.CountAsync(edition => edition.FiscalYear == 2022));
            await PublicationTrail.RequireWholeAsync(db);
            await PublicationTrail.RequireOneMomentAsync(db, atFirst);
            await RequireReadsAsync(db);

            return true;
        });
        editors.ToList().ForEach(visitor => visitor.Dispose());
    }

    private async Task EditAsync(Typist typist, int number, CancellationToken over)
    {
        var luck = new Random(number);

        for (var edit = 0; !over.IsCancellationRequested; edit++)
        {
            var item = luck.GetItems(_items, 1)[0];
            await Task.Delay(luck.Next(50, 150), CancellationToken.None);

            if (Typist.VersionIn(await typist.ReadAsync(Typist.AddressOf(item))) is { } version)
            {
                _edits.Add(await typist.SaveAsync(item, version, Typed.Of(item, PublicReading.Text(number, edit), luck.Next(9)), "Confirm"));
            }
        }
    }

    // Asked until nobody saved in between; then approved, or recalled, or both at the same moment.
    private async Task PublishAsync(Publisher affairs, Publisher mayor, int round)
    {
        for (var time = 0; await affairs.RequestAsync($"{round}回目の版") is not { IsSaved: true }; time++)
        {
            Assert.InRange(time, 0, 500);
            _stale++;
        }

        var pending = (await mayor.PendingAsync())!;
        var how = (round % 4) switch { 1 => new[] { "recall" }, 3 => ["approval", "recall"], _ => ["approval"] };
        var answers = await Task.WhenAll(how.Select(it => Task.Run(() => (it == "recall" ? affairs : mayor).SettleAsync(it, pending, "直すため"))));
        Assert.Single(answers, answer => answer.IsSaved);
        Assert.Equal(how.Length - 1, answers.Count(answer => answer.IsRefused));
        _approved += how.Zip(answers).Count(it => it.First == "approval" && it.Second.IsSaved);
    }

    private async Task ReadAsync(CancellationToken over)
    {
        using var visitor = _staff.Visitor();

        while (!over.IsCancellationRequested)
        {
            foreach (var address in PublicReading.Addresses(_items))
            {
                _reads.Add((address, await PublicReading.ReadAsync(visitor.Client, address)));
            }

            await Task.Delay(5, CancellationToken.None); // the others want to work, too
        }
    }

    private async Task RequireReadsAsync(Data.Record.PolicyDbContext db)
    {
        using var visitor = _staff.Visitor();
        var reading = await PublicReading.OfAllEditionsAsync(db, visitor.Client);
        Assert.True(_reads.Count > 50);
        Assert.All(_reads, read => reading.RequireOneEdition(read.Address, read.Page));
        Assert.True(_reads.Where(read => read.Address == PublicReading.Form).Select(read => PublicReading.NumberIn(read.Page)).Distinct().Count() > 2, "Nobody read while editions changed.");
    }
}
