namespace Asahi.Policy.Forms.Pdf;

/// <summary>PDF の作成。The seam between forms and whatever makes PDF files of them.</summary>
public interface IPdfPrinter
{
    /// <summary>作れない理由。Null: PDF files can be made on this machine.</summary>
    string? Obstacle { get; }

    /// <summary>HTML の文書を PDF にする。</summary>
    /// <param name="html">A whole document of <see cref="Html.PrintDocument"/>.</param>
    /// <param name="cancellation">Gives up and leaves no process behind.</param>
    /// <exception cref="PdfFailedException">No file was made; the message is meant for people.</exception>
    Task<byte[]> PrintAsync(string html, CancellationToken cancellation = default);
}
