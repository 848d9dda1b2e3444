namespace Asahi.Policy.Data.Importing;

/// <summary>原資料のファイルの、版の中の名。</summary>
public static class SourceFileNames
{
    /// <summary>原資料の名の始まり。</summary>
    public const string Folder = "sources/";

    /// <summary>原資料のファイル名から、版の中の名を作る（例: sources/page.txt）。</summary>
    public static string Of(string fileName) => Folder + fileName;
}
