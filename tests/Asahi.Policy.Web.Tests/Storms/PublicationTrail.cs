using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>Whether candidates, editions, the pointer and the change log of 2022 tell one and the same story.</summary>
internal static class PublicationTrail
{
    /// <summary>Every published candidate has its edition, byte for byte, and every edition but the imported one its candidate; the newest is public.</summary>
    public static async Task RequireWholeAsync(PolicyDbContext db)
    {
        var editions = await db.Editions.AsNoTracking().Where(edition => edition.FiscalYear == 2022).OrderBy(edition => edition.Number).ToListAsync();
        var candidates = await db.Candidates.AsNoTracking().Where(candidate => candidate.PolicyId == editions[0].PolicyId).OrderBy(candidate => candidate.Id).ToListAsync();
        var approved = candidates.Where(candidate => candidate.State == CandidateState.Published).ToList();
        var published = await db.Changes.AsNoTracking().Where(record => record.FiscalYear == 2022 && record.Action == ChangeAction.Published).OrderBy(record => record.Id).ToListAsync();

        Assert.Equal(Enumerable.Range(1, editions.Count), editions.Select(edition => edition.Number));
        Assert.All(editions, edition => Assert.Equal(edition.Sha256, EditionContent.Hash(edition.Content)));
        Assert.Equal(approved.Count, editions.Count - 1);
        Assert.All(approved.Zip(editions.Skip(1)), pair => Assert.True(pair.First.Content.AsSpan().SequenceEqual(pair.Second.Content) && pair.First.Sha256 == pair.Second.Sha256 && pair.First.Note == pair.Second.Note));
        Assert.Equal(editions.Skip(1).Select(edition => edition.Sha256), published.Select(record => record.Fields.Single(field => field.Label == "SHA-256").After));
        Assert.InRange(candidates.Count(candidate => candidate.State == CandidateState.Pending), 0, 1);
        Assert.Equal(editions[^1].Id, (await db.PublicEditions.AsNoTracking().SingleAsync(pointer => pointer.FiscalYear == 2022)).EditionId);
    }

    /// <summary>Of what was chosen, each candidate holds what the log had led to when it was asked for: all of one moment, and nothing of a later
    /// one. Of the rest it holds what the edition said that it is built on.</summary>
    public static async Task RequireOneMomentAsync(PolicyDbContext db, IReadOnlyDictionary<string, string?> atFirst)
    {
        var records = await db.Changes.AsNoTracking().Where(record => record.FiscalYear == 2022).OrderBy(record => record.Id).ToListAsync();
        var candidates = new Queue<Candidate>(await db.Candidates.AsNoTracking().OrderBy(candidate => candidate.Id).ToListAsync());
        var texts = new Dictionary<string, string?>(atFirst);

        foreach (var record in records)
        {
            if (record.Item is not null)
            {
                texts[record.Item] = record.Fields.FirstOrDefault(field => field.Label == "課題")?.After ?? texts[record.Item];
            }
            else if (record.Action == ChangeAction.PublicationRequested)
            {
                var candidate = candidates.Dequeue();
                var known = TextsOf(EditionContent.Read((await db.Editions.AsNoTracking().SingleAsync(edition => edition.Id == candidate.BuiltOnId)).Content));
                var expected = texts.ToDictionary(it => it.Key, it => candidate.Scope.Has($"o{it.Key}", FormStage.SelfEvaluation) ? it.Value : known[it.Key]);
                Assert.NotEqual(0, candidate.Scope.Count);
                Assert.Equal(expected.OrderBy(it => it.Key, StringComparer.Ordinal), TextsOf(candidate.Open()).OrderBy(it => it.Key, StringComparer.Ordinal));
            }
        }

        Assert.Empty(candidates);
    }

    /// <summary>The text under 課題 of every item of an edition.</summary>
    public static Dictionary<string, string?> TextsOf(PublishedPolicy policy) => policy.Issues.SelectMany(issue => issue.Strategies)
        .SelectMany(strategy => strategy.Initiatives.Select(it => (it.Code, it.Remarks)).Prepend((strategy.Code, strategy.Remarks)))
        .ToDictionary(it => it.Code.ToString(), it => it.Remarks?.Challenge);
}
