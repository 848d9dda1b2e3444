using Asahi.Policy.Data.Importing;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Easy;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Sqlite.Blackenings;

/// <summary>版、候補、原資料の墨消し。Their bytes are rewritten; their hashes become others, and the old ones stand nowhere in the clear any
/// more.</summary>
internal sealed class BlackEditions(PolicyDbContext db)
{
    /// <summary>変わった版。</summary>
    public List<BlackEdition> Touched { get; } = [];

    /// <summary>原資料を先に。What editions say of a document follows it.</summary>
    public async Task<int> DocumentsAsync(string ward, BlackWords words, CancellationToken cancellation)
    {
        var count = 0;
        var kept = await db.EditionFiles.AsNoTracking()
            .Where(file => file.Name.StartsWith(SourceFileNames.Folder)
                && db.Editions.Any(it => it.Id == file.EditionId && it.WardCode == ward))
            .ToListAsync(cancellation);

        foreach (var file in kept)
        {
            var (isTouched, left) = BlackDocument.Over(file.Content, words);

            if (isTouched)
            {
                count++;
                await db.EditionFiles.Where(it => it.Id == file.Id).ExecuteDeleteAsync(cancellation);

                words.Follow(file.Sha256, EditionContent.Hash(left ?? []));

                if (left is not null)
                {
                    db.Add(new EditionFile(file.EditionId, file.Name, left, file.MadeAt));
                }
            }
        }

        var own = db.Wards.Where(it => it.Code == ward).Select(it => it.Id);
        var sent = await db.Intakes.Where(intake => own.Contains(intake.WardId)).SelectMany(it => it.Documents).ToListAsync(cancellation);

        foreach (var document in sent)
        {
            var (isTouched, left) = BlackDocument.Over(document.Content, words);

            if (isTouched)
            {
                count++;
                var bytes = left ?? [];
                var entry = db.Entry(document);
                words.Follow(document.Sha256, EditionContent.Hash(bytes));
                entry.Property(it => it.Content).CurrentValue = bytes;
                entry.Property(it => it.Sha256).CurrentValue = EditionContent.Hash(bytes);
            }
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();

        return count;
    }

    /// <summary>版と候補。</summary>
    /// <returns>変わった候補の数。</returns>
    public async Task<int> ContentsAsync(string ward, BlackWords words, CancellationToken cancellation)
    {
        var editions = await db.Editions.AsNoTracking().Where(it => it.WardCode == ward)
            .OrderBy(it => it.FiscalYear).ThenBy(it => it.Number)
            .Select(it => new { it.Id, it.PolicyId, it.FiscalYear, it.Number, it.Sha256, it.Note })
            .ToListAsync(cancellation);

        foreach (var edition in editions)
        {
            var content = await db.Editions.Where(it => it.Id == edition.Id).Select(it => it.Content).SingleAsync(cancellation);

            if ((Over(content, words) ?? (words.In(edition.Note) ? content : null)) is { } left)
            {
                var hash = EditionContent.Hash(left);
                await db.Editions.Where(it => it.Id == edition.Id).ExecuteUpdateAsync(
                    set => set.SetProperty(it => it.Content, left).SetProperty(it => it.Sha256, hash),
                    cancellation);
                await db.EditionFiles.Where(it => it.EditionId == edition.Id && !it.Name.StartsWith(SourceFileNames.Folder))
                    .ExecuteDeleteAsync(cancellation);
                Touched.Add(new BlackEdition(edition.Id, edition.FiscalYear, edition.Number, edition.Sha256, hash));
            }
        }

        // Counted anew against the one before, which may have changed.
        foreach (var policy in editions.Where(it => Touched.Exists(touched => touched.Id == it.Id)).Select(it => it.PolicyId).Distinct())
        {
            await OutlinesAsync(policy, cancellation);
        }

        return await CandidatesAsync(ward, words, cancellation);
    }

    private async Task<int> CandidatesAsync(string ward, BlackWords words, CancellationToken cancellation)
    {
        var own = db.Policies.Where(policy => db.Wards.Any(it => it.Id == policy.WardId && it.Code == ward)).Select(policy => policy.Id);
        var candidates = await db.Candidates.Where(it => own.Contains(it.PolicyId)).Select(it => it.Id).ToListAsync(cancellation);
        var count = 0;

        foreach (var id in candidates)
        {
            var content = await db.Candidates.Where(it => it.Id == id).Select(it => it.Content).SingleAsync(cancellation);

            if (Over(content, words) is { } left)
            {
                var hash = EditionContent.Hash(left);
                await db.Candidates.Where(it => it.Id == id).ExecuteUpdateAsync(
                    set => set.SetProperty(it => it.Content, left).SetProperty(it => it.Sha256, hash),
                    cancellation);
                await db.CandidateFiles.Where(it => it.CandidateId == id).ExecuteDeleteAsync(cancellation);
                count++;
            }
        }

        return count;
    }

    private async Task OutlinesAsync(int policy, CancellationToken cancellation)
    {
        PublishedPolicy? before = null;
        var editions = db.Editions.AsNoTracking().Where(it => it.PolicyId == policy).OrderBy(it => it.Number).AsAsyncEnumerable();
        var made = new List<(int Id, EditionOutline Outline)>();

        await foreach (var edition in editions.WithCancellation(cancellation))
        {
            var content = EditionContent.Read(edition.Content);
            made.Add((edition.Id, new EditionOutline(content, before)));
            before = content;
        }

        foreach (var (id, outline) in made)
        {
            await db.EditionOutlines.Where(it => it.EditionId == id).ExecuteUpdateAsync(
                set => set.SetProperty(it => it.Content, outline.Content)
                    .SetProperty(it => it.Changes, outline.Changes)
                    .SetProperty(it => it.Schema, outline.Schema),
                cancellation);
        }
    }

    // What an explanation was written to is known by its hash; where it fitted, it goes on fitting.
    private static byte[]? Over(byte[] content, BlackWords words)
    {
        if (words.Over(content) is not { } left)
        {
            return null;
        }

        var (before, after) = (EditionContent.Read(content), EditionContent.Read(left)); // refused where it cannot be read any more

        if (before.Statement.Easy is { } easy)
        {
            var fits = easy.Basis == EasyBasis.Of(before);
            words.Follow(easy.Basis, EasyBasis.Of(fits ? after : after with { Issues = [], Reforms = [] }));
            left = words.Over(left) ?? left;
        }

        return left;
    }
}

/// <summary>墨消しした版。</summary>
/// <param name="Id">内部の番号。</param>
/// <param name="FiscalYear">年度。</param>
/// <param name="Number">版の番号。</param>
/// <param name="Former">前のSHA-256。</param>
/// <param name="Sha256">いまのSHA-256。</param>
internal sealed record BlackEdition(int Id, int FiscalYear, int Number, string Former, string Sha256);
