namespace Asahi.Policy.Domain.Texts;

/// <summary>入力された文字をどうするか。</summary>
public enum LetterFate
{
    /// <summary>そのまま。</summary>
    Kept,

    /// <summary>改行にする。What other programs write for a new line.</summary>
    LineBreak,

    /// <summary>取り除く。Nobody sees it, and nothing that is read hangs on it.</summary>
    Dropped,

    /// <summary>組のときだけ残す。Invisible by itself; chooses or joins the letters beside it.</summary>
    Joining,

    /// <summary>受け付けない。It changes or loses what is read; only the person who typed can say what was meant.</summary>
    Refused,
}
