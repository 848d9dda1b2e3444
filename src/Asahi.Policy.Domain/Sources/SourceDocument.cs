using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Sources;

/// <summary>原資料。A document of the ward that texts were read from, with what is known of it and what was noticed in it.</summary>
public sealed class SourceDocument
{
    /// <summary>ファイル名と表題の最大の長さ。</summary>
    public const int NameMaxLength = 200;

    /// <summary>所在の最大の長さ。</summary>
    public const int AddressMaxLength = 500;

    private readonly List<SourceFact> _facts = [];
    private readonly List<SourceAttachment> _attachments = [];
    private readonly List<SourceFinding> _findings = [];

    private SourceDocument()
    {
    }

    /// <summary>原資料を作る。</summary>
    /// <param name="fileName">ファイル名。</param>
    /// <param name="sha256">SHA-256（小文字の16進、64字）。</param>
    /// <param name="size">大きさ（バイト）。</param>
    /// <param name="kind">種類。</param>
    /// <param name="title">表題。</param>
    public SourceDocument(string fileName, string sha256, long size, SourceKind kind, string title) =>
        (FileName, Sha256, Size, Kind, Title) = (fileName, sha256, size, kind, title);

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>ファイル名。</summary>
    public string FileName { get; private set; } = "";

    /// <summary>SHA-256（小文字の16進、64字）。</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>大きさ（バイト）。</summary>
    public long Size { get; private set; }

    /// <summary>種類。</summary>
    public SourceKind Kind { get; private set; }

    /// <summary>表題。</summary>
    public string Title { get; private set; } = "";

    /// <summary>元のページの所在。Null: not known.</summary>
    public string? Address { get; private set; }

    /// <summary>元のページの日付。Never to be trusted as the date of the last change. Null: not given.</summary>
    public DateOnly? PageDate { get; private set; }

    /// <summary>事項と根拠。</summary>
    public IReadOnlyList<SourceFact> Facts => _facts;

    /// <summary>添付ファイルの行。</summary>
    public IReadOnlyList<SourceAttachment> Attachments => _attachments;

    /// <summary>指摘。</summary>
    public IReadOnlyList<SourceFinding> Findings => _findings;

    /// <summary>表題を書く。As the document itself has it; one that is too long is cut.</summary>
    public void Entitle(string title) => Title = TextLength.Start(title, NameMaxLength);

    /// <summary>元のページの所在を書く。</summary>
    public void StandAt(string? address) => Address = address;

    /// <summary>元のページの日付を書く。</summary>
    public void Date(DateOnly day) => PageDate = day;

    /// <summary>事項を加える。</summary>
    public void AddFact(SourceFact fact) => _facts.Add(fact);

    /// <summary>添付ファイルの行を加える。</summary>
    public void AddAttachment(string name, string format, string size) =>
        _attachments.Add(new SourceAttachment(_attachments.Count + 1, name, format, size));

    /// <summary>指摘を加える。</summary>
    public void AddFinding(string place, string found, string done, ItemCode? item = null) =>
        _findings.Add(new SourceFinding(_findings.Count + 1, place, found, done, item));

    /// <summary>取り込まない行の指摘を加える。That there is such a line is public, what it says is not: it may name a person.</summary>
    /// <param name="place">箇所。</param>
    /// <param name="line">行の番号。1 から。</param>
    /// <param name="text">その行の文。</param>
    public void AddLeftOut(string place, int line, string text) =>
        _findings.Add(new SourceFinding(_findings.Count + 1, place, $"{line}行目に、様式のどの欄にも入らない文があります。", "取り込んでいません。", null)
        {
            LeftOut = text,
        });
}
