namespace Asahi.Policy.Forms.Reading.ResultsTables;

/// <summary>指標の達成状況の表の欄。Where each stands, as its head says; -1: the table has none.</summary>
/// <param name="Line">見出しの行（0 から）。</param>
/// <param name="Heads">見出し。左から。</param>
internal sealed record IndicatorTableColumns(int Line, IReadOnlyList<IndicatorHead> Heads)
{
    /// <summary>欄の数。</summary>
    public int Count => Heads.Count;

    public int Issue => At(IndicatorHeadKind.Issue);

    public int Sentence => At(IndicatorHeadKind.Sentence);

    public int Status => At(IndicatorHeadKind.Status);

    /// <summary>That of the year of the table; else that which names no year, or a year to come.</summary>
    public int Target { get; private init; }

    /// <summary>That of the year of the table, or that which names no year.</summary>
    public int Actual { get; private init; }

    /// <summary>That of the year before.</summary>
    public int Former { get; private init; }

    /// <summary>目標の年度。Where the head names another than that of the table. Null: it does not.</summary>
    public int? DueYear { get; private init; }

    /// <summary>どれでもない欄。Of another year, twice there, or of a name that is not known.</summary>
    public IEnumerable<int> Others => Enumerable.Range(0, Count).Except([Issue, Sentence, Status, Target, Actual, Former]);

    /// <summary>実績の年度。The newest that is named. Null: no head says it.</summary>
    public int? Year => Actuals.All(head => head.Year is not null) ? Actuals.Max(head => head.Year) : null;

    /// <summary>読めない見出し。A target or a result that is said in a way that is not known, where no other is. Null: there is none.</summary>
    public string? Unread => Unlike(Target, "目標") ?? Unlike(Actual, "実績");

    private IEnumerable<IndicatorHead> Actuals => Heads.Where(head => head.Kind == IndicatorHeadKind.Actual);

    /// <summary>見出しを探す。</summary>
    /// <returns>Null: there is no such table.</returns>
    public static IndicatorTableColumns? Find(IReadOnlyList<string> lines) =>
        lines.Index().Where(it => it.Item.Contains('\t', StringComparison.Ordinal))
            .Select(it => new IndicatorTableColumns(it.Index, [.. it.Item.Split('\t').Select(IndicatorHead.Read)]))
            .FirstOrDefault(it => it is { Issue: >= 0, Sentence: >= 0, Status: >= 0 });

    /// <summary>ある年度の表の欄。</summary>
    /// <param name="known">年度。Null: not known; the newest then.</param>
    public IndicatorTableColumns Of(int? known)
    {
        var year = known ?? Year;
        var target = First(At(IndicatorHeadKind.Target, year), At(IndicatorHeadKind.Target, null), Later(year));
        var former = First(At(IndicatorHeadKind.Former, year - 1), At(IndicatorHeadKind.Former, null));

        return this with
        {
            Target = target,
            Actual = First(At(IndicatorHeadKind.Actual, year), At(IndicatorHeadKind.Actual, null)),
            Former = year is null ? former : First(former, At(IndicatorHeadKind.Actual, year - 1)),
            DueYear = target >= 0 && Heads[target].Year is { } due && due != year ? due : null,
        };
    }

    private static int First(params IEnumerable<int> columns) => columns.FirstOrDefault(at => at >= 0, -1);

    private int At(IndicatorHeadKind kind) => Find(head => head.Kind == kind);

    private int At(IndicatorHeadKind kind, int? year) => Find(head => head.Kind == kind && head.Year == year);

    private int Later(int? year) => Find(head => head.Kind == IndicatorHeadKind.Target && (year is null || head.Year > year));

    private int Find(Predicate<IndicatorHead> head) => Heads.ToList().FindIndex(head);

    private string? Unlike(int found, string words) => found >= 0 ? null : Others.Select(at => Heads[at])
        .FirstOrDefault(head => head.Kind == IndicatorHeadKind.Unknown && head.Printed.Contains(words, StringComparison.Ordinal))?.Printed;
}
