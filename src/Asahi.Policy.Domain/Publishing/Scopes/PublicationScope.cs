using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Domain.Publishing.Scopes;

/// <summary>公開の範囲。Which items go into a candidate, and at which stages; everything else stays in public as it is.</summary>
public sealed class PublicationScope
{
    private readonly HashSet<EntryKey>? _entries;

    private PublicationScope(HashSet<EntryKey>? entries) => _entries = entries;

    /// <summary>すべて。As candidates of a former program were.</summary>
    public static PublicationScope Everything { get; } = new(null);

    /// <summary>選んだもの。</summary>
    public static PublicationScope Of(IEnumerable<EntryKey> entries) => new([.. entries]);

    /// <summary>保存した形から。</summary>
    /// <param name="text">As <see cref="Text"/>; null is everything.</param>
    public static PublicationScope Parse(string? text) => text is null
        ? Everything
        : Of(EntryKey.All(text.Split('\n')));

    /// <summary>保存する形。One line for each, in order. Null: everything.</summary>
    public string? Text => _entries is null
        ? null
        : string.Join('\n', _entries.OrderBy(key => key.Item, StringComparer.Ordinal).ThenBy(key => key.Stage));

    /// <summary>ある項目の、ある段階が入っているかどうか。</summary>
    public bool Has(string item, FormStage stage) => _entries is null || _entries.Contains(new EntryKey(item, stage));

    /// <summary>ある記入が入っているかどうか。</summary>
    public bool Has(EntryKey key) => Has(key.Item, key.Stage);

    /// <summary>ある段階が一つでも入っているかどうか。</summary>
    public bool HasAny(FormStage stage) => _entries is null || _entries.Any(key => key.Stage == stage);

    /// <summary>いくつ入っているか。Null: everything.</summary>
    public int? Count => _entries?.Count;
}
