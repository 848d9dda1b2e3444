using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Forms.Reading.Ledgers;

/// <summary>読み取った資料。What was understood, and what became of every line. Nothing is saved yet.</summary>
/// <param name="Kind">種類。</param>
/// <param name="Lines">台帳。One entry for each line that is not blank.</param>
public sealed record ReadDocument(SourceKind Kind, IReadOnlyList<LedgerLine> Lines)
{
    /// <summary>表題。As printed. Null: the document has none.</summary>
    public string? Title { get; init; }

    /// <summary>区または局の名。As the document says it. Null: it does not.</summary>
    public string? Office { get; init; }

    /// <summary>年度。As the document says it, or as it was told to the reader. Null: nobody has said it yet, or the workbook has no such
    /// year.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>年度を資料が述べているかどうか。If not, it was told to the reader.</summary>
    public bool StatesYear { get; init; }

    /// <summary>利用条件（CC BY 4.0）を資料が述べているかどうか。</summary>
    public bool StatesLicence { get; init; }

    /// <summary>元のページの所在。Null: it stands nowhere in the document.</summary>
    public string? Address { get; init; }

    /// <summary>読み取った運営方針。With its one source, which carries the findings. Null: the year is not known, or is not
    /// in the workbook.</summary>
    public OperatingPolicy? Policy { get; init; }

    /// <summary>引き継げない理由。One line that names the first line at fault. Null: it can be taken over.</summary>
    public string? Refusal { get; init; }

    /// <summary>読み取れない行。</summary>
    public IEnumerable<LedgerLine> NotUnderstood => Lines.Where(line => line.Fate == LineFate.NotUnderstood);
}
