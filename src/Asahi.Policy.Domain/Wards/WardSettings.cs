using System.Text.Json;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;

namespace Asahi.Policy.Domain.Wards;

/// <summary>区の設定。What a ward says of itself beside its policies: one value, written whole, kept in all its versions. A new
/// member needs a default.</summary>
public sealed record WardSettings
{
    /// <summary>断り書きの最大の長さ。</summary>
    public const int NoticeMaxLength = 60;

    /// <summary>何も決めていない設定。</summary>
    public static WardSettings Standard { get; } = new();

    /// <summary>断り書きの選び方。</summary>
    public NoticeChoice Notice { get; init; } = NoticeChoice.OfSite;

    /// <summary>区が決めた断り書き。Null: another choice was made.</summary>
    public string? NoticeText { get; init; }

    /// <summary>区の問合せ先。Null: that of the site.</summary>
    public OfficeContact? Contact { get; init; }

    /// <summary>職務の呼び名。</summary>
    public DutyNames Duties { get; init; } = DutyNames.Standard;

    /// <summary>課の連絡先。Of the sections that have one.</summary>
    public IReadOnlyList<SectionContact> Sections { get; init; } = [];

    /// <summary>符号の意味の最大の長さ。</summary>
    public const int MarkMaxLength = 20;

    /// <summary>区が決めた符号の意味。Of marks for which the form gives no words (A, B), by mark. Empty: none.</summary>
    public IReadOnlyDictionary<string, string> MarkWords { get; init; } = new Dictionary<string, string>();

    /// <summary>予告した次の更新。At most one for each year.</summary>
    public IReadOnlyList<UpcomingUpdate> Upcoming { get; init; } = [];

    /// <summary>区のページの断り書き。Empty: none.</summary>
    /// <param name="ofSite">サーバーの設定の断り書き。</param>
    public string NoticeOr(string ofSite) => Notice switch
    {
        NoticeChoice.None => "",
        NoticeChoice.Own => NoticeText ?? ofSite,
        _ => ofSite,
    };

    /// <summary>ある年度の予告。Null: none.</summary>
    public UpcomingUpdate? UpcomingIn(int fiscalYear) => Upcoming.FirstOrDefault(update => update.FiscalYear == fiscalYear);

    /// <summary>ある年度の予告を置き換えた設定。</summary>
    /// <param name="fiscalYear">運営方針の年度。</param>
    /// <param name="update">予告。Null: none any more.</param>
    public WardSettings With(int fiscalYear, UpcomingUpdate? update) => this with
    {
        Upcoming =
        [
            .. Upcoming.Where(it => it.FiscalYear != fiscalYear)
                .Concat(update is null ? [] : [update])
                .OrderBy(it => it.FiscalYear),
        ],
    };

    /// <summary>同じことを言うかどうか。By what they say, not by which objects say it.</summary>
    public bool Says(WardSettings other) => Text == other.Text;

    private string Text => JsonSerializer.Serialize(this, EntryContent.Json);
}
