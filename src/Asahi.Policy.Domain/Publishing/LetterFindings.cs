using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Publishing;

/// <summary>機種依存文字の注意。In what is new or changed; what is public already was looked at before.</summary>
internal static class LetterFindings
{
    /// <summary>注意を作る。One for each item.</summary>
    /// <param name="frozen">公開する内容。</param>
    /// <param name="current">公開中の内容。Null: nothing is public yet.</param>
    public static IEnumerable<ChecklistFinding> Of(PublishedPolicy frozen, PublishedPolicy? current)
    {
        var official = FormEras.Of(frozen.Era).CodeSets.SelectMany(set => set.Codes).Select(code => code.Text).ToHashSet();
        var known = current is null ? [] : PublishedFields.Of(current).Select(Said).ToHashSet();

        return PublishedFields.Of(frozen)
            .Where(field => !known.Contains(Said(field)) && !official.Contains(field.Value))
            .Select(field => (field.Item, Place: Place(field), Letters: DependentLetters.In(field.Value)))
            .Where(it => it.Letters.Count > 0)
            .GroupBy(it => it.Item)
            .Select(group => new ChecklistFinding(
                false,
                group.Key is { } item ? ItemPlace.Of(item) : null,
                null,
                Message([.. group.Select(it => $"「{it.Place}」：{Words(it.Letters)}")])));
    }

    private static string Place(PublishedField field) => field.Item is null ? $"{field.Place}の{field.Label}" : field.Label;

    private static (string Key, string Value) Said(PublishedField field) => (field.Key, field.Value);

    private static string Message(IReadOnlyList<string> places) =>
        $"機械によって見え方や読み上げが変わる文字（機種依存文字）があります。{string.Join('。', places)}";

    private static string Words(IEnumerable<DependentLetter> letters) =>
        string.Join('、', letters.Select(it => it.Plain is null ? $"「{it.Letter}」" : $"「{it.Letter}」→「{it.Plain}」"));
}
