namespace Asahi.Policy.Forms.Pdf;

/// <summary>PDF を作れなかった。The message is one line of Japanese.</summary>
public sealed class PdfFailedException : Exception
{
    /// <summary>理由を述べる。</summary>
    public PdfFailedException(string reason)
        : base(reason)
    {
    }

    /// <summary>理由を述べる。</summary>
    public PdfFailedException(string reason, Exception cause)
        : base(reason, cause)
    {
    }

    /// <summary>理由なし。</summary>
    public PdfFailedException()
        : this("PDFを作れませんでした。")
    {
    }
}
