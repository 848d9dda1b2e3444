namespace Asahi.Policy.Data.Rows;

/// <summary>代決者。Who may approve publication in place of the mayor, from day to day; given by general affairs.</summary>
public sealed class Deputy
{
    /// <summary>職名の最大の長さ。</summary>
    public const int TitleMaxLength = 30;

    private Deputy()
    {
    }

    /// <summary>代決を任せる。</summary>
    /// <param name="person">任される職員の内部の番号。</param>
    /// <param name="title">職名（例: 副区長）。Stands in public beside the approval.</param>
    /// <param name="from">初めの日（日本時間）。</param>
    /// <param name="until">終わりの日（日本時間）。It holds on that day still.</param>
    /// <param name="givenBy">任せた職員の内部の番号。</param>
    /// <param name="at">日時（UTC）。</param>
    public Deputy(int person, string title, DateOnly from, DateOnly until, int givenBy, DateTime at) =>
        (StaffMemberId, Title, From, Until, GivenById, GivenAt) = (person, title, from, until, givenBy, at);

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>任された職員の内部の番号。</summary>
    public int StaffMemberId { get; private set; }

    /// <summary>職名（例: 副区長）。</summary>
    public string Title { get; private set; } = "";

    /// <summary>初めの日（日本時間）。</summary>
    public DateOnly From { get; private set; }

    /// <summary>終わりの日（日本時間）。</summary>
    public DateOnly Until { get; private set; }

    /// <summary>任せた職員の内部の番号。</summary>
    public int GivenById { get; private set; }

    /// <summary>任せた日時（UTC）。</summary>
    public DateTime GivenAt { get; private set; }

    /// <summary>やめた日時（UTC）。Null: it was not ended before its last day.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>終わりの日より前にやめる。</summary>
    /// <param name="at">日時（UTC）。</param>
    public void End(DateTime at) => EndedAt ??= at;
}
