namespace Asahi.Policy.Forms.Pdf;

/// <summary>描いた PDF。</summary>
/// <param name="Bytes">ファイル。</param>
/// <param name="Pages">項目の始まるページ。Items by their names, pages from 1.</param>
public sealed record PdfDrawn(byte[] Bytes, IReadOnlyDictionary<string, int> Pages);
