using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Domain.Publishing;

/// <summary>版。A policy as it was published: frozen bytes with their SHA-256, never changed and never written again.</summary>
public sealed class Edition
{
    /// <summary>注記の最大の長さ。</summary>
    public const int NoteMaxLength = 1_000;

    /// <summary>SHA-256 の長さ（小文字の16進）。</summary>
    public const int Sha256Length = 64;

    private Edition()
    {
    }

    /// <summary>版を作る。Freezes the content.</summary>
    /// <param name="policyId">運営方針の内部の番号。</param>
    /// <param name="number">版の番号。1 から、運営方針ごと。</param>
    /// <param name="kind">版の種類。</param>
    /// <param name="note">注記。</param>
    /// <param name="madeAt">作成日時（UTC）。</param>
    /// <param name="content">内容。</param>
    /// <param name="before">一つ前の版の内容。Null: it is the first.</param>
    public Edition(
        int policyId,
        int number,
        EditionKind kind,
        string note,
        DateTime madeAt,
        PublishedPolicy content,
        PublishedPolicy? before = null)
    {
        (PolicyId, Number, Kind, Note, MadeAt) = (policyId, number, kind, note, madeAt);
        (WardCode, FiscalYear) = (content.Ward.Code, content.FiscalYear);
        Content = EditionContent.ToBytes(content);
        Sha256 = EditionContent.Hash(Content);
        Outline = new EditionOutline(content, before);
    }

    /// <summary>承認された候補から版を作る。Takes the very bytes that were approved.</summary>
    /// <param name="number">版の番号。1 から、運営方針ごと。</param>
    /// <param name="candidate">候補。</param>
    /// <param name="madeAt">公開日時（UTC）。</param>
    /// <param name="before">一つ前の版の内容。Null: it is the first, or the one before cannot be read.</param>
    /// <exception cref="InvalidDataException">The bytes are no longer those that were pinned.</exception>
    public Edition(int number, Candidate candidate, DateTime madeAt, PublishedPolicy? before)
    {
        var content = candidate.Open();
        (PolicyId, Number, Kind, Note, MadeAt) = (candidate.PolicyId, number, candidate.Kind, candidate.Note, madeAt);
        (WardCode, FiscalYear) = (content.Ward.Code, content.FiscalYear);
        (Content, Sha256) = (candidate.Content, candidate.Sha256);
        (DecisionNumber, DecisionDate, Authority) = (candidate.DecisionNumber, candidate.DecisionDate, candidate.Authority);
        Outline = new EditionOutline(content, before);
    }

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>運営方針の内部の番号。</summary>
    public int PolicyId { get; private set; }

    /// <summary>区コード。</summary>
    public string WardCode { get; private set; } = "";

    /// <summary>年度。</summary>
    public int FiscalYear { get; private set; }

    /// <summary>版の番号。1 から、運営方針ごと。</summary>
    public int Number { get; private set; }

    /// <summary>版の種類。</summary>
    public EditionKind Kind { get; private set; }

    /// <summary>注記。</summary>
    public string Note { get; private set; } = "";

    /// <summary>決裁番号。Null: not noted.</summary>
    public string? DecisionNumber { get; private set; }

    /// <summary>決裁日。Null: not noted.</summary>
    public DateOnly? DecisionDate { get; private set; }

    /// <summary>だれの承認によるか（例: 区長、区長（代決：副区長））。Null: nobody approved it here.</summary>
    public string? Authority { get; private set; }

    /// <summary>作成日時（UTC）。</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>内容のSHA-256（小文字の16進）。</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>内容（<see cref="EditionContent"/> のバイト列）。</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>あらまし。Null: not read along, or not made yet, as of editions of a former program.</summary>
    public EditionOutline? Outline { get; private set; }
}
