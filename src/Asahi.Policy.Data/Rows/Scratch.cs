namespace Asahi.Policy.Data.Rows;

/// <summary>書きかけ。What one person has typed into one field of one form and not yet saved:
/// private, unversioned, unlogged, and gone with the save.</summary>
public sealed class Scratch
{
    /// <summary>フォームの名の最大の長さ。</summary>
    public const int FormMaxLength = 160;

    /// <summary>欄の名の最大の長さ。</summary>
    public const int FieldMaxLength = 80;

    private Scratch()
    {
    }

    internal Scratch(int staffMemberId, string form, string field) => (StaffMemberId, Form, Field) = (staffMemberId, form, field);

    /// <summary>職員の内部の番号。Nobody else reads it.</summary>
    public int StaffMemberId { get; private set; }

    /// <summary>フォームの名。Given by the form itself; nothing reads what it is made of.</summary>
    public string Form { get; private set; } = "";

    /// <summary>欄の名（例: results）。</summary>
    public string Field { get; private set; } = "";

    /// <summary>欄の値。As it was typed.</summary>
    public string Value { get; private set; } = "";

    /// <summary>開いた時の値の要約。The digest of what stood in the record; empty where nobody knows any more.</summary>
    public string Was { get; private set; } = "";

    /// <summary>日時（UTC）。</summary>
    public DateTime SavedAt { get; private set; }

    /// <summary>欄の見出し。As it stood beside the field: the text can be read when the form cannot be opened any more.</summary>
    public string Label { get; private set; } = "";

    /// <summary>選んだ答えの言葉。Null for what is typed.</summary>
    public string? Words { get; private set; }

    /// <summary>欄の順。</summary>
    public int Place { get; private set; }

    /// <summary>画面の名。</summary>
    public string Title { get; private set; } = "";

    /// <summary>画面のアドレス。</summary>
    public string Page { get; private set; } = "";

    internal void Keep(string value, string was, DateTime at) => (Value, Was, SavedAt) = (value, was, at);

    internal void Describe(string label, string? words, int place, string title, string page) =>
        (Label, Words, Place, Title, Page) = (label, words, place, title, page);
}
