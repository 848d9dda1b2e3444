namespace Asahi.Policy.Forms.Reading.Ledgers;

/// <summary>読み取りの前提。What the reader is told beside the document.</summary>
/// <param name="WardName">読む区の名（例: 旭区）。A document that names another is refused. Null: whichever it names.</param>
/// <param name="FiscalYear">年度。A document that names another is refused. Null: the one that it names.</param>
public sealed record ReadingContext(string? WardName = null, int? FiscalYear = null)
{
    /// <summary>区について覚えた行き先。By the folded text of the line (<see cref="LineDestination.KeyOf"/>).</summary>
    public IReadOnlyDictionary<string, LineDestination> Taught { get; init; } = new Dictionary<string, LineDestination>();

    /// <summary>この資料で人が決めた行き先。By the number of the line; goes before what was taught.</summary>
    public IReadOnlyDictionary<int, LineDestination> ByHand { get; init; } = new Dictionary<int, LineDestination>();

    /// <summary>What a person has said of a line. Null: nothing.</summary>
    internal LineDestination? SettledOf(int number, string text) => ByHand.GetValueOrDefault(number)
        ?? (Taught.Count > 0 ? Taught.GetValueOrDefault(LineDestination.KeyOf(text)) : null);
}
