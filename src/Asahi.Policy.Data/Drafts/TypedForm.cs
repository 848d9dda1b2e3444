namespace Asahi.Policy.Data.Drafts;

/// <summary>入力されたフォーム。What is to be put aside: the fields that differ from what was opened, and those that were put back.</summary>
/// <param name="Form">フォームの名。</param>
/// <param name="Title">画面の名。</param>
/// <param name="Page">画面のアドレス。</param>
/// <param name="Number">フォームに付けた番号。Empty for a form without one.</param>
/// <param name="Fields">欄。Fields that are not named are left as they are.</param>
public sealed record TypedForm(string Form, string Title, string Page, Guid Number, IReadOnlyList<TypedField> Fields);

/// <summary>入力された欄。</summary>
/// <param name="Name">欄の名。</param>
/// <param name="Label">欄の見出し。</param>
/// <param name="Place">欄の順。</param>
/// <param name="Value">欄の値。</param>
/// <param name="Words">選んだ答えの言葉。Null for what is typed.</param>
/// <param name="Was">開いた時の値の要約。</param>
public sealed record TypedField(string Name, string Label, int Place, string Value, string? Words, string Was)
{
    /// <summary>元に戻したかどうか。</summary>
    public bool IsPutBack => ValueDigest.Of(Value) == Was;
}
