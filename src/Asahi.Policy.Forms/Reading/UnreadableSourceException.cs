namespace Asahi.Policy.Forms.Reading;

/// <summary>原資料を読めない。The message is one line of Japanese for the person who gave the file; nothing has been changed.</summary>
public sealed class UnreadableSourceException : Exception
{
    /// <summary>理由を述べる。</summary>
    public UnreadableSourceException(string reason)
        : base(reason)
    {
    }

    /// <summary>理由を述べる。</summary>
    public UnreadableSourceException(string reason, Exception cause)
        : base(reason, cause)
    {
    }

    /// <summary>理由なし。</summary>
    public UnreadableSourceException()
        : this("原資料を読めません。")
    {
    }
}
