namespace Asahi.Policy.Domain.Policies;

/// <summary>経過の注記。A dated sentence on top of the ward's page that says which stage was added.</summary>
public sealed class ProgressNote
{
    /// <summary>文の最大の長さ。</summary>
    public const int TextMaxLength = 1_000;

    private ProgressNote()
    {
    }

    internal ProgressNote(int number, DateOnly date, string text) => (Number, Date, Text) = (number, date, text);

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>並びの番号。1 から。</summary>
    public int Number { get; private set; }

    /// <summary>日付。</summary>
    public DateOnly Date { get; private set; }

    /// <summary>文。The date in parentheses at its end is left out: it stands in <see cref="Date"/>.</summary>
    public string Text { get; private set; } = "";
}
