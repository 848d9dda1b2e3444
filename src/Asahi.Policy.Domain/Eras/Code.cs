namespace Asahi.Policy.Domain.Eras;

/// <summary>符号。One official answer of a code set.</summary>
/// <param name="Mark">様式に書く符号（例: A、ア、①、(ⅰ)）。</param>
/// <param name="Words">公式のことば（例: 順調でない）。Empty: the form gives none that is known.</param>
/// <param name="Meaning">意味合い。</param>
/// <param name="Plain">やさしい説明。What the mark says, for those who do not know the form.</param>
public sealed record Code(string Mark, string Words, CodeMeaning Meaning, string Plain = "")
{
    /// <summary>符号の最大の長さ。</summary>
    public const int MarkMaxLength = 4;

    /// <summary>符号とことば（例: B 順調でない）。As an edition says it.</summary>
    public string Text => $"{Mark} {Words}".TrimEnd();

    /// <summary>ことば。The mark, where no words are known.</summary>
    public string Said => Words.Length > 0 ? Words : Mark;
}
