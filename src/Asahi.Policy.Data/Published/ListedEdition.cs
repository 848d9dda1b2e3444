using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;

namespace Asahi.Policy.Data.Published;

/// <summary>版の一覧の一行。An edition that is not opened: what lists say of it.</summary>
/// <param name="Id">版の内部の番号。</param>
/// <param name="Ward">区コード。</param>
/// <param name="FiscalYear">年度。</param>
/// <param name="Edition">版。</param>
/// <param name="Changes">一つ前の版と違うところの数。Null: there is none before it, or it could not be read.</param>
public sealed record ListedEdition(int Id, string Ward, int FiscalYear, EditionSummary Edition, int? Changes)
{
    /// <summary>あらまし（<see cref="EditionOutline"/>）。For lists only: texts are left out. Null: the edition is damaged.</summary>
    public PublishedPolicy? Outline { get; init; }

    /// <summary>取下げの覆い。It lies over the outline already.</summary>
    public Veil Veil { get; init; } = Veil.None;

    /// <summary>何を言うかの印。The same as long as what the public reads of it is the same.</summary>
    public string Tag => PublishedEdition.TagOf(Edition.Sha256, Veil);
}
