namespace Asahi.Policy.Forms.Pdf;

/// <summary>PDF そのものについて。The same for the same edition, so that its file is the same, byte for byte, whenever it is
/// made.</summary>
/// <param name="Title">文書の題。Shown by PDF readers.</param>
/// <param name="Date">作成日（日本時間）。</param>
/// <param name="Identity">何のファイルか。Unlike for each file; only its hash is written.</param>
public sealed record PdfAbout(string Title, DateOnly Date, string Identity);
