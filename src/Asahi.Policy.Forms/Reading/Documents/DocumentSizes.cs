namespace Asahi.Policy.Forms.Reading.Documents;

/// <summary>読める資料の大きさ。</summary>
public static class DocumentSizes
{
    /// <summary>文の資料（テキスト、HTML、総括表）の最大の大きさ。In bytes; whole megabytes.</summary>
    public const int LargestText = SourceText.LargestSize;
}
