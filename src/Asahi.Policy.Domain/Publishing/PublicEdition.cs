namespace Asahi.Policy.Domain.Publishing;

/// <summary>公開中の版。The pointer: which edition of a ward and year the public reads. Publication moves it, and nothing else.</summary>
public sealed class PublicEdition
{
    private PublicEdition()
    {
    }

    /// <summary>版を公開する。</summary>
    public PublicEdition(Edition edition) => (WardCode, FiscalYear, Edition) = (edition.WardCode, edition.FiscalYear, edition);

    /// <summary>別の版に移す。The public reads the new edition from the moment this is saved.</summary>
    /// <exception cref="ArgumentException">The edition is of another ward or year.</exception>
    public void MoveTo(Edition edition) => Edition = (edition.WardCode, edition.FiscalYear) == (WardCode, FiscalYear)
        ? edition
        : throw new ArgumentException("別の区または年度の版です。", nameof(edition));

    /// <summary>区コード。</summary>
    public string WardCode { get; private set; } = "";

    /// <summary>年度。</summary>
    public int FiscalYear { get; private set; }

    /// <summary>公開中の版の内部の番号。</summary>
    public int EditionId { get; private set; }

    /// <summary>公開中の版。</summary>
    public Edition Edition { get; private set; } = null!;
}
