using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Domain.Publishing.Scopes;

/// <summary>記入の鍵。One item at one stage.</summary>
/// <param name="Item">項目の鍵。</param>
/// <param name="Stage">段階。</param>
public readonly record struct EntryKey(string Item, FormStage Stage)
{
    private const char Sign = '/';

    /// <summary>鍵を読む。</summary>
    /// <param name="text">As <see cref="ToString"/> writes it.</param>
    /// <param name="key">鍵。</param>
    /// <returns>False: it is none.</returns>
    public static bool TryParse(string? text, out EntryKey key)
    {
        var parts = (text ?? "").Split(Sign);
        key = default;

        if (parts is not [{ Length: > 0 } item, var name]
            || !Enum.TryParse<FormStage>(name, out var stage)
            || !Enum.IsDefined(stage)
            || stage.ToString() != name)
        {
            return false;
        }

        key = new EntryKey(item, stage);

        return true;
    }

    /// <summary>鍵を読む。What is none is left out.</summary>
    public static IEnumerable<EntryKey> All(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            if (TryParse(text, out var key))
            {
                yield return key;
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Item}{Sign}{Stage}";
}
