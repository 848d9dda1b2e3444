using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Data.Rows;

/// <summary>変更の言葉。What stands beside a row of the change log and may be erased later: a changed field, or who acted. The
/// row seals a digest of it, and the salt makes sure that nothing can be guessed from the digest once both are gone.</summary>
public sealed class ChangeText
{
    /// <summary>操作した人の場所。The fields come after it, from 1.</summary>
    public const int OfActor = 0;

    private const int SaltLength = 32;

    private ChangeText()
    {
    }

    internal ChangeText(int position, params IReadOnlyList<string> words)
    {
        (Position, Salt) = (position, RandomNumberGenerator.GetBytes(SaltLength));
        WordsJson = JsonSerializer.Serialize(words, ChangeSeal.Json);
    }

    /// <summary>記録の順番。</summary>
    public long ChangeId { get; private set; }

    /// <summary>記録の中での場所。</summary>
    public int Position { get; private set; }

    /// <summary>塩。Random, of this text alone. Null once it is erased.</summary>
    public byte[]? Salt { get; private set; }

    /// <summary>言葉（JSON）。Null once it is erased.</summary>
    public string? WordsJson { get; private set; }

    /// <summary>消去したかどうか。</summary>
    public bool IsErased => Salt is null && WordsJson is null;

    internal IReadOnlyList<string> Words =>
        WordsJson is null ? [] : JsonSerializer.Deserialize<List<string>>(WordsJson, ChangeSeal.Json) ?? [];

    // Of a salt of one length and what follows it: no two texts with their salts are the same bytes.
    internal string Digest() => Salt is { Length: SaltLength } && WordsJson is not null
        ? EditionContent.Hash([.. Salt, .. Encoding.UTF8.GetBytes(WordsJson)])
        : "";

    internal void Erase() => (Salt, WordsJson) = (null, null);
}
