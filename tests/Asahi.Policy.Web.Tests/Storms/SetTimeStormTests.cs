using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Ledger;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>The program is killed around the times that were set, forty times: each edition becomes public exactly once, and never before its time.</summary>
[Collection(StormCollection.Name)]
[Trait("Tier", "long")]
public sealed class SetTimeStormTests(ITestOutputHelper output) : IDisposable
{
    private const int Kills = 40;

    private readonly VerbFolder _folder = new();
    private readonly Random _luck = new(40);

    [Fact]
    public async Task Forty_kills_around_set_times_fire_each_exactly_once_and_none_early()
    {
        _folder.Prepare();
        await HireAsync();
        var times = new List<DateTime>();
        var between = 0;

        for (var kill = 0; kill < Kills; kill++)
        {
            var (portal, _) = await Running.ServeAsync(_folder.Data, "--Site:RequiresHttps=false", "--Publication:Seconds=0.02", "--Files:Ahead=false");

            using (portal)
            {
                var listening = portal.ListenAsync();
                var at = TimeProvider.System.GetUtcNow().UtcDateTime.AddMilliseconds(400 + _luck.Next(600));
                times.Add(at);
                await ApproveAsync(at);
                var until = at.AddMilliseconds(_luck.Next(-100, 1_400)) - TimeProvider.System.GetUtcNow().UtcDateTime;
                await Task.Delay(until > TimeSpan.Zero ? until : TimeSpan.Zero);
                await portal.KillAsync();
                await listening;
            }

            between += await WaitingAsync();
            await FireRestAsync();
        }

        output.WriteLine($"{Kills} kills, {between} of them before the edition was there.");
        Assert.InRange(between, 1, Kills - 1); // some before and some after, or the storm missed the moment
        await using var db = _folder.Open();
        var editions = await db.Editions.Where(it => it.FiscalYear == 2022 && it.Kind == EditionKind.Correction).OrderBy(it => it.Number).ToListAsync();
        Assert.Equal(Enumerable.Range(0, Kills).Select(kill => $"{kill}番目"), editions.Select(it => it.Note));
        Assert.All(editions.Zip(times), it => Assert.True(it.First.MadeAt >= it.Second, $"{it.First.Note} was public at {it.First.MadeAt:O}, before {it.Second:O}."));
        Assert.Equal(Kills, await db.Ledger.CountAsync(it => it.FiscalYear == 2022 && it.Act == LedgerAct.Published));
        Assert.Empty(await LedgerCheck.FindAsync(db, default));
        Assert.Empty((await Data.Sqlite.Backups.BackupCheck.OfDataAsync(_folder.Data)).Defects);
    }

    public void Dispose() => _folder.Dispose();

    // A restart that slept through the time.
    private async Task FireRestAsync()
    {
        var (portal, _) = await Running.ServeAsync(_folder.Data, "--Site:RequiresHttps=false", "--Publication:Seconds=0.02", "--Files:Ahead=false");

        using (portal)
        {
            var listening = portal.ListenAsync();

            for (var time = 0; await WaitingAsync() > 0; time++)
            {
                Assert.InRange(time, 0, 600);
                await Task.Delay(100);
            }

            await portal.KillAsync();
            await listening;
        }
    }

    private async Task<int> WaitingAsync()
    {
        await using var db = _folder.Open();

        return await db.Candidates.CountAsync(it => it.State == CandidateState.Waiting);
    }

    private async Task HireAsync()
    {
        await using var db = _folder.Open();
        var ward = await db.Wards.SingleAsync(it => it.Code == "asahi");

        foreach (var (login, duty) in new[] { ("soumu", Duty.GeneralAffairs), ("kucho", Duty.Mayor) })
        {
            var person = new StaffMember(login, login, ward.Id);
            person.Serve(duty);
            db.Add(person);
        }

        await db.SaveChangesAsync();
    }

    private async Task ApproveAsync(DateTime at)
    {
        await using var db = _folder.Open();
        var people = await db.Users.OrderBy(it => it.Id).Select(it => it.Id).ToListAsync();
        var current = await db.PublicEditions.Where(it => it.WardCode == "asahi" && it.FiscalYear == 2022).Select(it => it.Edition).SingleAsync();
        var content = EditionContent.Read(current.Content);
        var number = await db.Candidates.CountAsync();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var candidate = new Candidate(
            current.PolicyId,
            EditionKind.Correction,
            $"{number}番目",
            people[0],
            now,
            content with { Schema = EditionContent.Schema, Statement = content.Statement with { Goal = $"目標{number}" } },
            builtOn: current.Id)
        {
            BuiltOnLine = await BuiltOn.LineAsync(db, "asahi", 2022, default),
        };
        candidate.Approve(people[1], "区長", now, null, null, at);
        db.Add(candidate);
        await SaveAsync(db);
    }

    // The portal writes, too.
    private static async Task SaveAsync(PolicyDbContext db)
    {
        for (var time = 0; ; time++)
        {
            try
            {
                await db.SaveChangesAsync();

                return;
            }
            catch (DbUpdateException) when (time < 20)
            {
                await Task.Delay(20);
            }
        }
    }
}
