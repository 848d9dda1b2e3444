namespace Asahi.Policy.Domain.Wards;

/// <summary>区のページの断り書きの選び方。Which line stands at the head and the foot of the public pages of a ward.</summary>
public enum NoticeChoice
{
    /// <summary>サーバーの設定のとおり。That of the site.</summary>
    OfSite = 1,

    /// <summary>区が決めた断り書き。</summary>
    Own = 2,

    /// <summary>断り書きなし。The ward runs the pages as its own.</summary>
    None = 3,
}

/// <summary>断り書きの選び方の呼び名。</summary>
public static class NoticeChoices
{
    /// <summary>画面に出す順。</summary>
    public static IReadOnlyList<NoticeChoice> All { get; } = [NoticeChoice.OfSite, NoticeChoice.Own, NoticeChoice.None];

    /// <summary>呼び名。</summary>
    public static string Name(this NoticeChoice choice) => choice switch
    {
        NoticeChoice.OfSite => "サーバーの設定のとおり",
        NoticeChoice.Own => "区が決めた文",
        NoticeChoice.None => "断り書きを出さない",
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };
}
