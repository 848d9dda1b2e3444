using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Sqlite.Backups;
using Asahi.Policy.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>The portal killed at any moment, again and again: whatever anybody was told had happened has happened, and nothing has happened by half.</summary>
[Collection(StormCollection.Name)]
public sealed class KillStormTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly KillStorm _storm = new();
    private int _editions;

    public async ValueTask InitializeAsync() => await _storm.BeginAsync();

    [Fact]
    public Task Ten_kills_lose_nothing_that_was_acknowledged() => KillAsync(10);

    [Fact]
    [Trait("Tier", "long")]
    public Task Two_hundred_kills_lose_nothing_that_was_acknowledged() => KillAsync(200);

    public ValueTask DisposeAsync() => _storm.DisposeAsync();

    private async Task KillAsync(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            await _storm.RoundAsync(LookAsync);
            Assert.Empty(_storm.Journal.Odd);
        }

        await _storm.RoundAsync(LookAsync);
        var (journal, starts) = (_storm.Journal, _storm.StartTimes.Order().ToList());
        output.WriteLine($"{rounds} kills: {journal.Saved.Count} edits acknowledged, {journal.Refused} refused, {journal.Settled.Count} candidates settled, {_editions} editions; "
            + $"start to first answer: median {starts[starts.Count / 2]:0.0} s, longest {starts[^1]:0.0} s.");
        Assert.True(journal.Saved.Count > rounds / 2, "Hardly anything was saved between the kills.");
        Assert.True(_editions > Math.Max(1, rounds / 10), "Hardly anything was published between the kills.");
    }

    private async Task LookAsync(HttpClient anybody)
    {
        Assert.Empty((await BackupCheck.OfDataAsync(_storm.Folder.Data)).Defects); // integrity, references, every hash
        await using var db = _storm.Folder.Open();
        await RequireEditsAsync(db);
        await PublicationTrail.RequireWholeAsync(db);
        await RequireSettledAsync(db);

        // What the public reads is one edition, and the one that the record says.
        var current = await db.PublicEditions.Where(pointer => pointer.FiscalYear == 2022).Select(pointer => pointer.Edition.Number).SingleAsync();
        _editions = current;
        var reading = await PublicReading.OfAllEditionsAsync(db, anybody, from: current);

        var form = await PublicReading.ReadAsync(anybody, PublicReading.Form);
        reading.RequireOneEdition(PublicReading.Form, form);
        Assert.Equal(current, PublicReading.NumberIn(form));
        var item = PublicReading.Addresses(KillStorm.Items).Last();
        reading.RequireOneEdition(item, await PublicReading.ReadAsync(anybody, item));
    }

    private async Task RequireEditsAsync(PolicyDbContext db)
    {
        Assert.Null(await new ChangeLog(db).FirstBrokenAsync());
        var (standing, log) = (await Standing.ReadAsync(db), await Standing.LogAsync(db));
        var logged = log.ToDictionary(row => (row.Item!, row.Version!.Value), row => row.Fields.Single(field => field.Label == "課題").After);
        Assert.Equal(log.Count, standing.Values.Sum(it => Math.Max(it.Version, 0)));

        foreach (var (item, version, text) in _storm.Journal.Saved)
        {
            Assert.True(standing[item].Version >= version, $"{item} was saved as version {version} and stands at {standing[item].Version}.");
            Assert.True(logged.GetValueOrDefault((item, version)) == text, $"{item} version {version}: 「{text}」 was saved, the log says 「{logged.GetValueOrDefault((item, version))}」.");
        }

        foreach (var of in log.GroupBy(row => row.Item!))
        {
            var last = logged[(of.Key, standing[of.Key].Version)];
            Assert.Equal(new Standing(standing[of.Key].Version, last, last, last), standing[of.Key]);
        }
    }

    private async Task RequireSettledAsync(PolicyDbContext db)
    {
        var states = await db.Candidates.AsNoTracking().ToDictionaryAsync(candidate => candidate.Id, candidate => candidate.State);
        Assert.All(_storm.Journal.Settled, it => Assert.Equal(it.How == "approval" ? CandidateState.Published : CandidateState.Recalled, states[it.Candidate]));
    }
}
