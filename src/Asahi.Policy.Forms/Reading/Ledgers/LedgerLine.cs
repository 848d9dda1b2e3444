namespace Asahi.Policy.Forms.Reading.Ledgers;

/// <summary>台帳の一行。One line of the source that is not blank, and what became of it.</summary>
/// <param name="Number">行の番号。1 から。</param>
/// <param name="Text">行の文。As it stands in the source, without the blanks around it.</param>
/// <param name="Fate">行き先の種類。</param>
/// <param name="Field">どの欄か（例: goal、1-2 name、title）。Null: in none.</param>
public sealed record LedgerLine(int Number, string Text, LineFate Fate, string? Field)
{
    /// <summary>見出しかどうか。It names the field and is no text of it.</summary>
    public bool IsLabel { get; init; }

    /// <summary>引き継ぎを止める理由。An amount, a year, a day or a number that cannot be, or what looks like a heading and was
    /// not read as one: until somebody says what the line is, nothing is taken over. Null: nothing is wrong with it.</summary>
    public string? Fault { get; init; }

    /// <summary>人が決めた行き先かどうか。By hand for this document, or taught for the ward before.</summary>
    public bool IsByHand { get; init; }
}
