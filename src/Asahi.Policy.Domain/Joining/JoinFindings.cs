using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Joining;

/// <summary>What two documents say differently, put on the second, in words for everybody.</summary>
internal sealed class JoinFindings
{
    private const int Shown = 60;
    private const int Before = 12;

    private readonly SourceDocument _source;
    private readonly string _first;

    public JoinFindings(OperatingPolicy first, SourceDocument source)
    {
        _source = source;
        _first = first.Sources is not [var main, ..] ? "区の記録"
            : main.Kind == source.Kind ? $"先の資料（{main.FileName}）"
            : main.Kind.Name();
    }

    /// <summary>Both say something, and not the same.</summary>
    public void Differ(JoinPlace place, string field, string one, string other)
    {
        var (mine, its) = Shortened(one, other);
        Add(place, field, $"{_first}には{mine}、この資料には{its}とあります。", $"{_first}のとおりにしました。");
    }

    /// <summary>Only the second has such an item, or such a row.</summary>
    public void OnlyHere(JoinPlace place, string? field, string? isLeftOut = null) => Add(
        place,
        field,
        $"{_first}には、{(field is null ? place.Named : "これが")}ありません。",
        isLeftOut ?? "この資料のとおりに加えました。");

    /// <summary>Only the first has it.</summary>
    public void OnlyThere(JoinPlace place, string? field) =>
        Add(place, field, $"{_first}にある{(field is null ? place.Named : "これが")}、この資料にはありません。", $"{_first}のとおりにしました。");

    /// <summary>Another item stands under the same number.</summary>
    public void Unlike(JoinPlace place, string one, string other)
    {
        var (mine, its) = Shortened(one, other);
        Add(
            place,
            "名",
            $"{_first}には{mine}、この資料には{its}とあり、番号は同じですが別の項目のようです。",
            $"{_first}のとおりにしました。この資料のこの項目は、入れていません。");
    }

    private void Add(JoinPlace place, string? field, string found, string done) => _source.AddFinding(
        Within(field is null ? place.Words : $"{place.Words}の{place.Stage}{field}"),
        Within(found),
        Within(done),
        place.Code);

    // From a little before where they part, so that the difference can be seen.
    private static (string One, string Other) Shortened(string one, string other)
    {
        var same = 0;

        while (same < Math.Min(one.Length, other.Length) && one[same] == other[same])
        {
            same++;
        }

        var start = Math.Max(one.Length, other.Length) <= Shown ? 0 : Math.Max(0, same - Before);

        return (Shortened(one, start), Shortened(other, start));
    }

    private static string Shortened(string text, int start)
    {
        start = Math.Min(start, text.Length);
        start -= start < text.Length && char.IsLowSurrogate(text[start]) ? 1 : 0;
        var end = Math.Min(text.Length, start + Shown);
        end -= end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        var part = text[start..end].ReplaceLineEndings("／");

        return text.Length == 0 ? "記載なし" : Quoted($"{(start > 0 ? "…" : "")}{part}{(end < text.Length ? "…" : "")}");
    }

    private static string Quoted(string text) => text.Contains('「', StringComparison.Ordinal) ? $"『{text}』" : $"「{text}」";

    private static string Within(string text) => TextLength.Start(text, SourceFinding.TextMaxLength);
}

/// <summary>An item of both documents, and the stage of which is spoken.</summary>
/// <param name="Place">所在。</param>
/// <param name="Name">名。</param>
/// <param name="At">段階。Null: the item itself.</param>
internal readonly record struct JoinPlace(ItemPlace Place, string? Name, FormStage? At = null)
{
    public ItemCode? Code => Place.Code;

    public string Stage => At is FormStage.Midterm ? $"{FormStage.Midterm.Name()}の" : "";

    public string Named => string.IsNullOrEmpty(Name) ? "この項目が" : $"「{Name}」が";

    public string Words => Place.Level switch
    {
        ItemLevel.Policy => "運営方針",
        ItemLevel.Reform => $"{ItemLevel.Reform.Name()}「{Name}」",
        _ => $"{Place.Level.Name()} {Place}",
    };
}
