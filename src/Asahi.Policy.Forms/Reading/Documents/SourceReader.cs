using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Forms.Reading.Ledgers;

namespace Asahi.Policy.Forms.Reading.Documents;

/// <summary>原資料の読み取り。From the bytes of a document and its line in the manifest
/// to a policy, with findings for all that is not as it should be.</summary>
public static class SourceReader
{
    /// <summary>目録にある原資料をすべて読む。</summary>
    /// <param name="folder">原資料の置き場所。</param>
    /// <exception cref="UnreadableSourceException">The first document that cannot be read; the message names it.</exception>
    public static IReadOnlyList<ReadSource> ReadAll(string folder)
    {
        return [.. SourceManifest.Load(folder).Documents.Select(Read)];

        ReadSource Read(ManifestEntry entry)
        {
            var file = Path.Combine(folder, Path.GetFileName(entry.File));

            return File.Exists(file)
                ? SourceReader.Read(entry, File.ReadAllBytes(file))
                : throw new UnreadableSourceException($"{entry.File} がありません。");
        }
    }

    /// <summary>原資料を一つ読む。</summary>
    /// <exception cref="UnreadableSourceException">The bytes are not the document
    /// that the manifest describes, or not one that can be read.</exception>
    public static ReadSource Read(ManifestEntry entry, byte[] bytes)
    {
        try
        {
            var hash = EditionContent.Hash(bytes);

            if (hash != entry.Sha256)
            {
                throw new UnreadableSourceException("目録のSHA-256と一致しません。途中で切れたか、書き換えられています。");
            }

            return new ReadSource(new Ward(entry.Ward.Code, entry.Ward.Name, entry.Ward.City), ReadPolicy(entry, bytes), bytes);
        }
        catch (UnreadableSourceException unreadable)
        {
            throw new UnreadableSourceException($"{entry.File} を読めません：{unreadable.Message}", unreadable);
        }
    }

    /// <summary>内容だけを読む。Without comparing the SHA-256: for documents that no manifest has seen before.</summary>
    /// <exception cref="UnreadableSourceException">The document cannot be read, or a line of it cannot be taken over.</exception>
    public static OperatingPolicy ReadPolicy(ManifestEntry entry, byte[] bytes)
    {
        var source = new SourceDocument(entry.File, EditionContent.Hash(bytes), bytes.LongLength, entry.Kind, entry.Title);

        source.StandAt(entry.Address);

        foreach (var fact in entry.Facts)
        {
            source.AddFact(new SourceFact(fact.Kind, fact.Value, fact.Basis, fact.Reason));
        }

        var read = DocumentReader.Read(SourceText.Lines(bytes), source, new ReadingContext(entry.Ward.Name, entry.FiscalYear));
        var policy = read.Refusal is { } refusal ? throw new UnreadableSourceException(refusal) : read.Policy!;
        policy.Describe(statement => statement with { Stages = entry.Stages });

        return policy;
    }
}

/// <summary>読み取った原資料。</summary>
/// <param name="Ward">区。</param>
/// <param name="Policy">運営方針。Its one source carries the findings.</param>
/// <param name="Bytes">原資料そのもの。</param>
public sealed record ReadSource(Ward Ward, OperatingPolicy Policy, byte[] Bytes);
