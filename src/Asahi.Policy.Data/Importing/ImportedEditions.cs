using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Importing;

/// <summary>取込の版を作る。What was read becomes a draft and an edition of kind 取込 that the public reads; or the next edition of a year that was
/// imported before; and the way back. Within the transaction of whoever writes.</summary>
public sealed class ImportedEditions(PolicyDbContext db, PublicPointers pointers, WardOffices offices, TimeProvider clock)
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
        await pointers.MoveAsync(edition, LedgerAct.Imported, cancellation);

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
        await pointers.MoveAsync(edition, LedgerAct.Imported, cancellation);

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
        var (approved, before) = (EditionContent.Read(former.Content), draft.Statement.Stages);
        EditionReturn.Into(draft, read.Freeze(ward, PrintedContacts.None));
        var own = draft.Statement;
        draft.Describe(_ => StaffsWords.Approved(draft, approved) with { Stages = read.Statement.Stages ?? approved.Statement.Stages });
        var content = draft.Freeze(
            ward,
            former.Kind == EditionKind.Imported ? PrintedContacts.None : await offices.ContactsAsync(ward, cancellation));
        draft.Describe(_ => AreSame(before, approved.Statement.Stages) ? own : own with { Stages = before });

        return content;
    }

    /// <summary>最初の取込を取り消す。The year is gone, as if it had never been there.</summary>
    /// <param name="draft">下書き。With all its items.</param>
    /// <param name="edition">その版の内部の番号。</param>
    /// <param name="cancellation">Stops before the end; nothing is committed here.</param>
    public async Task RemoveFirstAsync(OperatingPolicy draft, int edition, CancellationToken cancellation)
    {
        await pointers.ClearAsync(await CodeAsync(draft, cancellation), draft.FiscalYear, LedgerAct.Undone, null, cancellation);
        await db.SaveChangesAsync(cancellation);
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
        await (wasPublic
            ? pointers.MoveAsync(former, LedgerAct.Undone, cancellation)
            : pointers.ClearAsync(ward.Code, draft.FiscalYear, LedgerAct.Undone, null, cancellation));

        // Stages are staff's where they are not those that the document brought.
        var undone = EditionContent.Read((await db.Editions.FirstAsync(it => it.Id == edition, cancellation)).Content);
        var stages = draft.Statement.Stages;
        EditionReturn.Into(draft, EditionContent.Read(former.Content), ReturnTerms.Undo);

        if (!AreSame(stages, undone.Statement.Stages))
        {
            draft.Describe(said => said with { Stages = stages });
        }

        await db.SaveChangesAsync(cancellation);
        await RemoveAsync(edition, cancellation);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Task<string> CodeAsync(OperatingPolicy draft, CancellationToken cancellation) =>
        db.Wards.Where(it => it.Id == draft.WardId).Select(it => it.Code).FirstAsync(cancellation);

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

    private static bool AreSame(IReadOnlyList<FormStage>? one, IReadOnlyList<FormStage>? other) =>
        (one ?? []).SequenceEqual(other ?? []);
}
