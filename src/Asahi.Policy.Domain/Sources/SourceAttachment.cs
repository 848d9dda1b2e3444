namespace Asahi.Policy.Domain.Sources;

/// <summary>添付ファイルの行。A file that the ward's page offers; the portal knows its line on the page, not the file.</summary>
public sealed class SourceAttachment
{
    /// <summary>名の最大の長さ。</summary>
    public const int NameMaxLength = 200;

    private SourceAttachment()
    {
    }

    /// <summary>添付ファイルの行を作る。</summary>
    /// <param name="number">並びの番号。1 から。</param>
    /// <param name="name">名（例: 様式5 運営方針の達成状況(総括表)）。</param>
    /// <param name="format">形式（例: PDF）。</param>
    /// <param name="size">大きさ（例: 78.66KB）。As printed on the page.</param>
    public SourceAttachment(int number, string name, string format, string size) =>
        (Number, Name, Format, Size) = (number, name, format, size);

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>並びの番号。1 から。</summary>
    public int Number { get; private set; }

    /// <summary>名。</summary>
    public string Name { get; private set; } = "";

    /// <summary>形式。</summary>
    public string Format { get; private set; } = "";

    /// <summary>大きさ。</summary>
    public string Size { get; private set; } = "";
}
