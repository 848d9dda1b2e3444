using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Importing;

/// <summary>取込の版を作る。What was read becomes a draft and an edition of kind 取込 that the public reads; or the next edition of a year that was
/// imported before; and the way back. Within the transaction of whoever writes.</summary>
public sealed class ImportedEditions(PolicyDbContext db, WardOffices offices, TimeProvider clock)
{
    /// <summary>最初の版の変更の要旨。</summary>
    public const string FirstNote = "公開資料から取り込みました";

    /// <summary>次の版の変更の要旨。</summary>
    public const string NextNote = "区のページの新しい内容を取り込みました";

    /// <summary>新しい年度を取り込み、公開する。</summary>
    /// <param name="ward">区。</param>
    /// <param name="policy">読み取った運営方針。Becomes the draft.</param>
    /// <param name="documents">原資料の内容。ファイル名ごと。</param>
    /// <param name="cancellation">Stops before the end; nothing is committed here.</param>
    public async Task<Edition> PublishFirstAsync(
        Ward ward,
        OperatingPolicy policy,
        IReadOnlyDictionary<string, byte[]> documents,
        CancellationToken cancellation)
    {
        policy.BelongTo(ward);
        db.Add(policy);
        await db.SaveChangesAsync(cancellation);
        var edition = new Edition(policy.Id, 1, EditionKind.Imported, FirstNote, Now, policy.Freeze(ward, PrintedContacts.None));
        db.Add(new PublicEdition(edition));

        return await KeepAsync(edition, documents, cancellation);
    }

    /// <summary>取り込んだ年度の、次の内容を公開する。</summary>
    /// <param name="ward">区。</param>
    /// <param name="draft">下書き。Says already what was read (<see cref="ComposeAsync"/>).</param>
    /// <param name="content">次の版の内容。</param>
    /// <param name="documents">原資料の内容。ファイル名ごと。</param>
    /// <param name="cancellation">Stops before the end; nothing is committed here.</param>
    public async Task<Edition> PublishNextAsync(
        Ward ward,
        OperatingPolicy draft,
        PublishedPolicy content,
        IReadOnlyDictionary<string, byte[]> documents,
        CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        var last = await db.Editions.Where(it => it.PolicyId == draft.Id)
            .OrderByDescending(it => it.Number)
            .FirstAsync(cancellation);
        var edition = new Edition(
            draft.Id,
            last.Number + 1,
            EditionKind.Imported,
            NextNote,
            Now,
            content,
            EditionContent.Read(last.Content));

        if (await PointerAsync(ward.Code, draft.FiscalYear, cancellation) is { } pointer)
        {
            pointer.MoveTo(edition);
        }
        else
        {
            db.Add(new PublicEdition(edition));
        }

        return await KeepAsync(edition, documents, cancellation);
    }

    /// <summary>次の版の内容。What staff said of an imported year and nobody has approved yet stays in the draft alone.</summary>
    /// <param name="ward">区。</param>
    /// <param name="draft">下書き。With all its items; says afterwards what was read.</param>
    /// <param name="read">読み取った運営方針。</param>
    /// <param name="former">公開していた版。</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<PublishedPolicy> ComposeAsync(
        Ward ward,
        OperatingPolicy draft,
        OperatingPolicy read,
        Edition former,
        CancellationToken cancellation)
    {
        var approved = EditionContent.Read(former.Content).Statement;
        EditionReturn.Into(draft, read.Freeze(ward, PrintedContacts.None));
        var own = draft.Statement;
        draft.Describe(said => said with
        {
            Easy = approved.Easy,
            Lineage = approved.Lineage,
            Settled = approved.Settled,
            TakenOver = approved.TakenOver,
        });
        var content = draft.Freeze(
            ward,
            former.Kind == EditionKind.Imported ? PrintedContacts.None : await offices.ContactsAsync(ward, cancellation));
        draft.Describe(_ => own);

        return content;
    }

    /// <summary>最初の取込を取り消す。The year is gone, as if it had never been there.</summary>
    /// <param name="draft">下書き。With all its items.</param>
    /// <param name="edition">その版の内部の番号。</param>
    /// <param name="cancellation">Stops before the end; nothing is committed here.</param>
    public async Task RemoveFirstAsync(OperatingPolicy draft, int edition, CancellationToken cancellation)
    {
        await db.PublicEditions.Where(it => it.EditionId == edition).ExecuteDeleteAsync(cancellation);
        await RemoveAsync(edition, cancellation);
        db.RemoveRange(PlacedItems.AllOf(draft, isRetiredToo: true).Select(placed => placed.Item));
        db.Remove(draft);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>次の内容の取込を取り消す。The public reads what it read before, and the draft says it.</summary>
    /// <param name="ward">区。</param>
    /// <param name="draft">下書き。With all its items.</param>
    /// <param name="edition">その版の内部の番号。</param>
    /// <param name="former">前に公開していた版。</param>
    /// <param name="wasPublic">前の版を公開していたかどうか。False: the year had been withdrawn.</param>
    /// <param name="cancellation">Stops before the end; nothing is committed here.</param>
    public async Task RemoveNextAsync(
        Ward ward,
        OperatingPolicy draft,
        int edition,
        Edition former,
        bool wasPublic,
        CancellationToken cancellation)
    {
        var pointer = await PointerAsync(ward.Code, draft.FiscalYear, cancellation);

        if (wasPublic && pointer is not null)
        {
            pointer.MoveTo(former);
        }
        else if (pointer is not null)
        {
            db.Remove(pointer);
        }

        EditionReturn.Into(draft, EditionContent.Read(former.Content));
        await db.SaveChangesAsync(cancellation);
        await RemoveAsync(edition, cancellation);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Task<PublicEdition?> PointerAsync(string ward, int year, CancellationToken cancellation) =>
        db.PublicEditions.FirstOrDefaultAsync(it => it.WardCode == ward && it.FiscalYear == year, cancellation);

    private async Task<Edition> KeepAsync(
        Edition edition,
        IReadOnlyDictionary<string, byte[]> documents,
        CancellationToken cancellation)
    {
        db.Add(edition);
        await db.SaveChangesAsync(cancellation);
        db.AddRange(documents.Select(document =>
            new EditionFile(edition.Id, SourceFileNames.Of(document.Key), document.Value, edition.MadeAt)));
        await db.SaveChangesAsync(cancellation);

        return edition;
    }

    private async Task RemoveAsync(int edition, CancellationToken cancellation)
    {
        await db.EditionFiles.Where(file => file.EditionId == edition).ExecuteDeleteAsync(cancellation);
        await db.EditionOutlines.Where(outline => outline.EditionId == edition).ExecuteDeleteAsync(cancellation);
        await db.Editions.Where(it => it.Id == edition).ExecuteDeleteAsync(cancellation);
    }
}
