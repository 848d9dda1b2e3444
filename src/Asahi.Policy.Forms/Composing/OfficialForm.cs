using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Composing;

/// <summary>様式の一つ。</summary>
/// <param name="Key">アドレスとファイル名での名（例: 2）。</param>
/// <param name="Name">短い名（例: 様式2）。</param>
/// <param name="Title">表題。</param>
/// <param name="Compose">紙面を組み立てる。</param>
/// <param name="Data">機械で読む表を組み立てる。</param>
public sealed record OfficialForm(
    string Key,
    string Name,
    string Title,
    Func<FormContext, Sheet> Compose,
    Func<FormContext, IReadOnlyList<FlatTable>> Data)
{
    /// <summary>項目のページ番号を与えるかどうか。Its file says on which page an item begins.</summary>
    public bool GivesPages { get; init; }

    /// <summary>項目のページ番号を印刷するかどうか。</summary>
    public bool PrintsPages { get; init; }

    /// <summary>達成状況の表かどうか。The page of results says the same for small screens.</summary>
    public bool IsOfResults { get; init; }
}
