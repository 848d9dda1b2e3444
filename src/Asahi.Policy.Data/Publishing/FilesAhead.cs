using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Publishing;

/// <summary>先に作ったファイル。Of candidates that wait for their time: kept where the public cannot read, and handed to the edition when it
/// is made.</summary>
public sealed class FilesAhead(PolicyDbContext db, WriteGate gate, TimeProvider clock)
{
    /// <summary>ある候補のファイルの名。Of those that are named as foreseen.</summary>
    public Task<List<string>> NamesAsync(int candidate, string stamp, CancellationToken cancellation) => db.CandidateFiles
        .Where(file => file.CandidateId == candidate && file.Stamp == stamp)
        .Select(file => file.Name)
        .ToListAsync(cancellation);

    /// <summary>ファイルをしまう。Nothing where the candidate does not wait any more.</summary>
    /// <param name="of">候補の内部の番号と、何から作ったか（SHA-256）。What was blackened since is not kept.</param>
    /// <param name="name">版の中の名。</param>
    /// <param name="stamp">版の表示。</param>
    /// <param name="content">内容。</param>
    /// <param name="cancellation">Stops before it is kept.</param>
    public async Task KeepAsync(
        (int Candidate, string Sha256) of,
        string name,
        string stamp,
        byte[] content,
        CancellationToken cancellation)
    {
        var (candidate, hash) = of;
        using var turn = await gate.EnterAsync(cancellation);
        await db.CandidateFiles.Where(file => file.CandidateId == candidate && file.Name == name).ExecuteDeleteAsync(cancellation);

        if (await db.Candidates.AnyAsync(it => it.Id == candidate && it.State == CandidateState.Waiting && it.Sha256 == hash, cancellation))
        {
            db.Add(new CandidateFile(candidate, name, stamp, content, clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync(cancellation);
        }
    }

    /// <summary>版に渡す。Within the write that makes it. What is named otherwise than the edition is dropped, and made anew.</summary>
    /// <param name="candidate">候補の内部の番号。</param>
    /// <param name="edition">版。Saved, as its files need its number.</param>
    /// <param name="stamp">版の表示。</param>
    /// <param name="cancellation">Stops before the end.</param>
    public async Task HandOverAsync(int candidate, Edition edition, string stamp, CancellationToken cancellation)
    {
        var files = await db.CandidateFiles.Where(file => file.CandidateId == candidate).ToListAsync(cancellation);
        db.AddRange(files.Where(file => file.Stamp == stamp).Select(it => new EditionFile(edition.Id, it.Name, it.Content, it.MadeAt)));
        db.RemoveRange(files);
    }

    /// <summary>捨てる。Of a candidate that was taken back.</summary>
    public Task DropAsync(int candidate, CancellationToken cancellation) =>
        db.CandidateFiles.Where(file => file.CandidateId == candidate).ExecuteDeleteAsync(cancellation);
}
