using System.Globalization;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Entries;

/// <summary>How fields of a plan are made: each names its value once, for reading and for writing.</summary>
internal static class PlanFields
{
    private const string On = "on";

    /// <summary>資料のページ。</summary>
    public static EntryField Page { get; } = new(
        "page",
        "参照する資料",
        FieldKind.Line,
        content => ((ItemPlan)content.Value).Page?.ToString() ?? "",
        (content, text) => content with { Value = (ItemPlan)content.Value with { Page = ReadPage(text) } })
    {
        Limit = PageReference.DocumentMaxLength + 10,
        Hint = "資料の名とページ。例：資料2 p.7",
        Check = text => TypedText.Fault("参照する資料", text, PageReference.DocumentMaxLength + 10)
            ?? (ReadPage(text) is null ? "参照する資料は、資料の名とページで入力してください（例：資料2 p.7）" : null),
    };

    /// <summary>前書き。The same in every era: pages of any year may begin with one.</summary>
    public static EntryField Lead { get; } =
        Telling<PolicyStatement>("lead", "前書き", it => it.Lead, (it, text) => it with { Lead = text })
            with
        { Hint = "目標より前に書く文。運営方針とは何か、基本理念、スローガンなど。なければ空欄のままにしてください。" };

    public static EntryField Line<T>(string key, string label, int limit, Func<T, string?> read, Func<T, string?, T> write)
        where T : ItemPlan => Field(key, label, FieldKind.Line, limit, read, write);

    public static EntryField Name<T>(string label, Func<T, string?> read, Func<T, string?, T> write)
        where T : ItemPlan => Line("name", label, PolicyItem.NameMaxLength, read, write) with { IsRequired = true, Need = "※必須" };

    public static EntryField Prose<T>(string key, string label, Func<T, string?> read, Func<T, string?, T> write)
        where T : ItemPlan => Field(key, label, FieldKind.Prose, OperatingPolicy.TextMaxLength, read, write);

    /// <summary>何の項目かを語る文章。</summary>
    public static EntryField Telling<T>(string key, string label, Func<T, string?> read, Func<T, string?, T> write)
        where T : ItemPlan => Prose(key, label, read, write) with { IsTelling = true };

    /// <summary>当てはまるときだけ言うこと。Blank means that it does not.</summary>
    public static EntryField Off<T>(string key, string label, string words, Func<T, bool> read, Func<T, bool, T> write)
        where T : ItemPlan => new(
        key,
        label,
        FieldKind.Switch,
        content => read((T)content.Value) ? On : "",
        (content, value) => content with { Value = write((T)content.Value, value == On) })
        {
            Options = [new FieldOption(On, words)],
        };

    private static EntryField Field<T>(
        string key,
        string label,
        FieldKind kind,
        int limit,
        Func<T, string?> read,
        Func<T, string?, T> write)
        where T : ItemPlan => new(
        key,
        label,
        kind,
        content => read((T)content.Value) ?? "",
        (content, text) => content with { Value = write((T)content.Value, text.Length == 0 ? null : text) })
        {
            Limit = limit,
        };

    private static PageReference? ReadPage(string text)
    {
        var at = TextFolding.Fold(text).LastIndexOf("p.", StringComparison.OrdinalIgnoreCase);

        return at > 0
            && int.TryParse(TextFolding.Fold(text[(at + 2)..]).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= 9_999
            && text[..at].Trim() is { Length: > 0 and <= PageReference.DocumentMaxLength } document
                ? new PageReference(document, number)
                : null;
    }
}
