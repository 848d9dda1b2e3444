using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing.Withdrawing;

namespace Asahi.Policy.Domain.Publishing.Ledger;

/// <summary>公開台帳の行。What the public read of a ward and year from a moment on. Lines are only added, and each seals the one before it: the
/// last line of a year says what is public now.</summary>
public sealed class LedgerLine
{
    /// <summary>塩の長さ（小文字の16進）。</summary>
    public const int SaltLength = 32;

    private LedgerLine()
    {
    }

    /// <summary>行を加える。</summary>
    /// <param name="previous">前の行。Null: it is the first of all.</param>
    /// <param name="at">日時（UTC）。The clock of the ledger never goes back: not before that of the line before it.</param>
    /// <param name="wardCode">区コード。</param>
    /// <param name="fiscalYear">年度。</param>
    /// <param name="act">種類。</param>
    /// <param name="edition">その時から公開中の版の番号。Null: nothing is public from then on.</param>
    /// <param name="words">言葉。</param>
    /// <param name="part">どの部分についてか。Null: about what is public as a whole.</param>
    public LedgerLine(
        LedgerLine? previous,
        DateTime at,
        string wardCode,
        int fiscalYear,
        LedgerAct act,
        int? edition,
        LedgerWords words,
        WithdrawnPart? part = null)
    {
        Number = (previous?.Number ?? 0) + 1;
        At = previous is not null && previous.At > at ? previous.At : at;
        (WardCode, FiscalYear, Act, Edition, Part) = (wardCode, fiscalYear, act, edition, part?.ToString());
        (Sha256, Authority, Reason) = (words.Sha256, words.Authority, words.Reason);
        Salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltLength / 2));
        Seal = words.Seal(Salt);
        PreviousHash = previous?.Hash ?? "";
        Hash = HashOf(Text);
    }

    /// <summary>行の番号。1 から、すべての区と年度を通して。</summary>
    public long Number { get; private set; }

    /// <summary>日時（UTC）。</summary>
    public DateTime At { get; private set; }

    /// <summary>区コード。</summary>
    public string WardCode { get; private set; } = "";

    /// <summary>年度。</summary>
    public int FiscalYear { get; private set; }

    /// <summary>種類。</summary>
    public LedgerAct Act { get; private set; }

    /// <summary>その時から公開中の版の番号。Null: nothing.</summary>
    public int? Edition { get; private set; }

    /// <summary>どの部分についてか（<see cref="WithdrawnPart"/> の書いた形）。Null: about what is public as a whole.</summary>
    public string? Part { get; private set; }

    /// <summary>どの版の内容のSHA-256を言うか。The one that is public from then on, or that was blackened. Null: none, as it is about another
    /// part.</summary>
    public int? Says => Part is not { } part ? Edition : Act == LedgerAct.Blackened ? WithdrawnPart.Parse(part)?.Edition : null;

    /// <summary>版の内容のSHA-256。Null: nothing is public, or the words were taken out.</summary>
    public string? Sha256 { get; private set; }

    /// <summary>だれの承認によるか。</summary>
    public string? Authority { get; private set; }

    /// <summary>理由。</summary>
    public string? Reason { get; private set; }

    /// <summary>塩。Null: the words were taken out.</summary>
    public string? Salt { get; private set; }

    /// <summary>言葉の封（SHA-256）。</summary>
    public string Seal { get; private set; } = "";

    /// <summary>前の行のハッシュ。Empty: it is the first.</summary>
    public string PreviousHash { get; private set; } = "";

    /// <summary>この行のハッシュ（SHA-256）。</summary>
    public string Hash { get; private set; } = "";

    /// <summary>言葉。Null: they were taken out.</summary>
    public string? WordsText => Salt is null ? null : new LedgerWords(Sha256, Authority, Reason).Text(Salt);

    /// <summary>封をする形。The very text of which <see cref="Hash"/> is the SHA-256; it ends with the hash of the line before it.</summary>
    public string Text => JsonSerializer.Serialize(
        (string?[])
        [
            Number.ToString(CultureInfo.InvariantCulture),
            At.ToString("O", CultureInfo.InvariantCulture),
            WardCode,
            FiscalYear.ToString(CultureInfo.InvariantCulture),
            Act.ToString(),
            Edition?.ToString(CultureInfo.InvariantCulture),
            Seal,
            .. Part is null ? [] : new[] { Part }, // lines without one stay as they were sealed
            PreviousHash,
        ],
        LedgerWords.Json);

    /// <summary>前の行につながるかどうか。</summary>
    /// <param name="previous">前の行。Null: there is none.</param>
    public bool Follows(LedgerLine? previous) =>
        Number == (previous?.Number ?? 0) + 1
        && PreviousHash == (previous?.Hash ?? "")
        && (previous is null || previous.At <= At)
        && Hash == HashOf(Text);

    /// <summary>この行が、ある版について言うことが合うかどうか。Numbers may be given again; what an edition says is told by its hash.</summary>
    /// <param name="number">版の番号。</param>
    /// <param name="sha256">版の内容のSHA-256。</param>
    public bool Fits(int number, string sha256) => Says != number || Sha256 is null || Sha256 == sha256;

    /// <summary>言葉を取り除く。All of them, the salt first of all.</summary>
    public void TakeOutWords() => (Salt, Sha256, Authority, Reason) = (null, null, null, null);

    /// <summary>言葉が、封をした時のままかどうか。So are those that were taken out.</summary>
    public bool IsSealed => Salt is null
        ? (Sha256, Authority, Reason) == (null, null, null)
        : new LedgerWords(Sha256, Authority, Reason).Seal(Salt) == Seal;

    private static string HashOf(string text) => EditionContent.Hash(Encoding.UTF8.GetBytes(text));
}
