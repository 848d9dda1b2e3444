using System.Globalization;

namespace Asahi.Policy.Data.Rows;

/// <summary>墨消し。A text that must stand nowhere in the record any more. While it waits for the mayor the row holds it; once done,
/// nothing does: the row
/// says only that, when, why and where something was blackened.</summary>
public sealed class Blackening
{
    /// <summary>消した所に残る印。</summary>
    public const string Mark = "〓〓";

    /// <summary>理由の最大の長さ。</summary>
    public const int ReasonMaxLength = 400;

    /// <summary>消す語の最小の長さ。One letter stands everywhere.</summary>
    public const int TextMinLength = 2;

    /// <summary>消す語の最大の長さ。</summary>
    public const int TextMaxLength = 200;

    /// <summary>一度に消す語の最大の数。</summary>
    public const int MostTexts = 20;

    private Blackening()
    {
    }

    /// <summary>墨消しを求める。</summary>
    /// <param name="wardCode">区コード。</param>
    /// <param name="texts">消す語。</param>
    /// <param name="reason">理由。Public; must not repeat the texts.</param>
    /// <param name="at">日時（UTC）。</param>
    /// <param name="by">職員の内部の番号。</param>
    /// <param name="found">求めた時に、どこに何か所あったか。</param>
    public Blackening(string wardCode, IEnumerable<string> texts, string reason, DateTime at, int by, string found)
    {
        (WardCode, Reason, RequestedAt, RequestedById, FoundText) = (wardCode, reason, at, by, found);
        TextsText = string.Join('\n', texts);
    }

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>区コード。</summary>
    public string WardCode { get; private set; } = "";

    /// <summary>消す語。Empty once it is done or was dropped.</summary>
    public IReadOnlyList<string> Texts => TextsText.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>保存した、消す語。</summary>
    public string TextsText { get; private set; } = "";

    /// <summary>求めた時に、どこに何か所あったか。Numbers alone, none of the texts.</summary>
    public string FoundText { get; private set; } = "";

    /// <summary>理由。</summary>
    public string Reason { get; private set; } = "";

    /// <summary>状態。</summary>
    public BlackeningState State { get; private set; } = BlackeningState.Requested;

    /// <summary>求めた日時（UTC）。</summary>
    public DateTime RequestedAt { get; private set; }

    /// <summary>求めた職員の内部の番号。</summary>
    public int RequestedById { get; private set; }

    /// <summary>済んだ日時（UTC）。Null: it waits.</summary>
    public DateTime? SettledAt { get; private set; }

    /// <summary>だれの承認によるか。Null: it waits, or was dropped.</summary>
    public string? Authority { get; private set; }

    /// <summary>墨消しした版（例: 2022/2 2022/1）。</summary>
    public string Editions { get; private set; } = "";

    /// <summary>ある版を墨消ししたかどうか。</summary>
    public bool Touched(string ward, int fiscalYear, int number) =>
        WardCode == ward && Editions.Split(' ').Contains(Of(fiscalYear, number));

    /// <summary>済ませる。The texts are gone.</summary>
    /// <param name="authority">だれの承認によるか。</param>
    /// <param name="at">日時（UTC）。</param>
    /// <param name="editions">墨消しした版の年度と番号。</param>
    public void Do(string authority, DateTime at, IEnumerable<(int FiscalYear, int Number)> editions)
    {
        (State, SettledAt, Authority, TextsText) = (BlackeningState.Done, at, authority, "");
        Editions = string.Join(' ', editions.Select(it => Of(it.FiscalYear, it.Number)));
    }

    /// <summary>取りやめる。The texts are gone from this row.</summary>
    /// <param name="at">日時（UTC）。</param>
    public void Drop(DateTime at) => (State, SettledAt, TextsText) = (BlackeningState.Dropped, at, "");

    private static string Of(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{year}/{number}");
}

/// <summary>墨消しの状態。</summary>
public enum BlackeningState
{
    /// <summary>承認を待つ。</summary>
    Requested = 1,

    /// <summary>墨消しした。</summary>
    Done = 2,

    /// <summary>取りやめた、または認めなかった。</summary>
    Dropped = 3,
}
