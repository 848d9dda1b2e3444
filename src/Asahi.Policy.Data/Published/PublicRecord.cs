using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Wards;

namespace Asahi.Policy.Data.Published;

/// <summary>公開中のもの全体。All editions and which of them are current, at one moment; none of them opened; and what the wards say of
/// themselves beside them. It never changes: after a publication, or when a ward has saved its settings, there is another.</summary>
public sealed class PublicRecord
{
    /// <summary>過去の版のうち、あらましも読むものの数。The newest of each ward; of all others only the current ones.</summary>
    public const int Recent = 100;

    private readonly KeptValues _values = new();
    private readonly Dictionary<(string Ward, int FiscalYear), IReadOnlyList<ListedEdition>> _years;

    internal PublicRecord(
        long position,
        IReadOnlyList<ListedEdition> editions,
        IReadOnlyDictionary<string, PublicSettings> settings,
        Withdrawn withdrawn)
    {
        Withdrawn = withdrawn;
        (Position, Editions, Settings) = (position, editions, settings);
        _years = editions.GroupBy(it => (it.Ward, it.FiscalYear))
            .ToDictionary(year => year.Key, IReadOnlyList<ListedEdition> (year) => [.. year.OrderByDescending(it => it.Edition.Number)]);
        Current =
        [
            .. editions
                .Where(it => it.Edition.IsCurrent)
                .OrderBy(it => it.Ward, StringComparer.Ordinal)
                .ThenByDescending(it => it.FiscalYear),
        ];
        Pointers = [.. Current.Select(it => it.Id).Order()];
    }

    /// <summary>何番目の状態か。Counts from the start of the program; what was made of an earlier one is out of date.</summary>
    public long Position { get; }

    /// <summary>公開台帳の、見てよい最後の行の番号。Of a state of the past: the line that it shows.</summary>
    public long Last { get; internal init; } = long.MaxValue;

    /// <summary>すべての区と年度の、すべての版。新しい版から。</summary>
    public IReadOnlyList<ListedEdition> Editions { get; }

    /// <summary>公開中の版。区ごとに新しい年度から。</summary>
    public IReadOnlyList<ListedEdition> Current { get; }

    /// <summary>公開中の版の内部の番号。小さい順。</summary>
    public IReadOnlyList<int> Pointers { get; }

    /// <summary>いまは何も公開していない年度の、取り下げていない版。新しい版から。For staff, who go on from them.</summary>
    internal IReadOnlyList<ListedEdition> Resting { get; init; } = [];

    /// <summary>変更の説明。古いものから。</summary>
    internal IReadOnlyList<ChangeNote> Notes { get; init; } = [];

    /// <summary>ある版までの変更に添えた説明。古いものから。</summary>
    /// <param name="ward">区コード。</param>
    /// <param name="fiscalYear">年度。</param>
    /// <param name="from">比べる前の版の番号。</param>
    /// <param name="to">比べる後の版の番号。</param>
    public IEnumerable<(int Edition, ChangeNote Note)> NotesOf(string ward, int fiscalYear, int from, int to)
    {
        var editions = OfYear(ward, fiscalYear)
            .Where(it => it.Edition.Number > from && it.Edition.Number <= to)
            .ToDictionary(it => it.Id, it => it.Edition.Number);

        return from note in Notes
               where editions.ContainsKey(note.EditionId)
               select (editions[note.EditionId], note);
    }

    /// <summary>取り下げたもの。At every moment: a state of the past shows no more of it than the present does.</summary>
    internal Withdrawn Withdrawn { get; }

    /// <summary>取下げの告知。新しいものから。</summary>
    public IReadOnlyList<Tombstone> Tombstones => Withdrawn.Tombstones;

    /// <summary>ある年度の取下げの告知。新しいものから。</summary>
    public IEnumerable<Tombstone> TombstonesOf(string ward, int fiscalYear) =>
        Tombstones.Where(it => it.Ward == ward && it.FiscalYear == fiscalYear);

    /// <summary>ある版の墨消し。新しいものから。</summary>
    public IEnumerable<Blackening> BlackenedOf(ListedEdition edition) =>
        Withdrawn.Blackened.Where(it => it.Touched(edition.Ward, edition.FiscalYear, edition.Edition.Number));

    /// <summary>取下げの印。What is made of several editions hangs on it.</summary>
    public string VeilMark => Withdrawn.Mark;

    /// <summary>区の設定。区コードごと。</summary>
    internal IReadOnlyDictionary<string, PublicSettings> Settings { get; }

    /// <summary>ある区の設定。</summary>
    public WardSettings SettingsOf(string ward) => Settings.GetValueOrDefault(ward)?.Value ?? WardSettings.Standard;

    /// <summary>ある年度について、区が予告した次の更新。</summary>
    /// <returns>Null: none, or the edition for which it waited has come.</returns>
    public UpcomingUpdate? UpcomingOf(string ward, int fiscalYear) =>
        SettingsOf(ward).UpcomingIn(fiscalYear) is { } update && update.Edition == CurrentNumber(ward, fiscalYear) ? update : null;

    /// <summary>ある区、ある年度の公開中の版の番号。0: nothing is public.</summary>
    public int CurrentNumber(string ward, int fiscalYear) =>
        OfYear(ward, fiscalYear).FirstOrDefault(it => it.Edition.IsCurrent)?.Edition.Number ?? 0;

    /// <summary>ある区、ある年度のすべての版。新しい版から。</summary>
    /// <returns>Empty when nothing is public.</returns>
    public IReadOnlyList<ListedEdition> OfYear(string ward, int fiscalYear) => _years.GetValueOrDefault((ward, fiscalYear), []);

    /// <summary>一つ前の番号の版。</summary>
    /// <returns>Null: it is the first.</returns>
    public ListedEdition? Before(ListedEdition edition) =>
        OfYear(edition.Ward, edition.FiscalYear).FirstOrDefault(it => it.Edition.Number < edition.Edition.Number);

    /// <summary>この状態から求めるもの。Made when it is asked for first.</summary>
    public T Get<T>(RecordValue<T> value)
        where T : notnull => _values.Get(value, () => value.Make(this));
}

/// <summary>区の設定と、その版の番号。</summary>
internal sealed record PublicSettings(int Number, WardSettings Value);

/// <summary>公開中のもの全体から求めるもの。Made once for a state of the record, and gone with it.</summary>
/// <param name="make">Makes it.</param>
public sealed class RecordValue<T>(Func<PublicRecord, T> make)
    where T : notnull
{
    internal T Make(PublicRecord record) => make(record);
}
