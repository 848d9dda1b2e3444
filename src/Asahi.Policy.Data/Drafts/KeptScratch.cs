namespace Asahi.Policy.Data.Drafts;

/// <summary>一つのフォームの書きかけ。</summary>
/// <param name="Form">フォームの名。</param>
/// <param name="Title">画面の名。</param>
/// <param name="Page">画面のアドレス。</param>
/// <param name="Fields">欄。In the order of the form.</param>
public sealed record KeptScratch(string Form, string Title, string Page, IReadOnlyList<KeptField> Fields)
{
    /// <summary>最後に置いた日時（UTC）。</summary>
    public DateTime SavedAt => Fields.Max(it => it.SavedAt);

    /// <summary>ある欄。Null when nothing was put aside for it.</summary>
    public KeptField? this[string name] => Fields.FirstOrDefault(it => it.Name == name);
}

/// <summary>一つの欄の書きかけ。</summary>
/// <param name="Name">欄の名。</param>
/// <param name="Label">欄の見出し。</param>
/// <param name="Value">欄の値。</param>
/// <param name="Words">選んだ答えの言葉。Null for what is typed.</param>
/// <param name="Was">開いた時の値の要約。Empty where nobody knows any more.</param>
/// <param name="SavedAt">日時（UTC）。</param>
public sealed record KeptField(string Name, string Label, string Value, string? Words, string Was, DateTime SavedAt)
{
    /// <summary>読める形の値。</summary>
    public string Shown => Words ?? Value;
}
