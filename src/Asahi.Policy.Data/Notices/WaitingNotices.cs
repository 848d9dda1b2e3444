using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Notices;

/// <summary>用意されたお知らせ、送られるまで。What came together for one person goes out together; what cannot be sent is tried again, ever
/// later, and given up after two days: by then the count in the head of every page has long said it.</summary>
public sealed class WaitingNotices(PolicyDbContext db, WriteGate gate)
{
    // What comes within a minute goes out together.
    private static readonly TimeSpan _gathering = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _kept = TimeSpan.FromDays(30);
    private static readonly TimeSpan[] _pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    /// <summary>いま送るもの。Each with all that has come together for one person of one ward.</summary>
    /// <param name="now">日時（UTC）。</param>
    /// <param name="cancellation">Stops asking.</param>
    public async Task<IReadOnlyList<NoticeBundle>> DueAsync(DateTime now, CancellationToken cancellation = default)
    {
        var gathered = now - _gathering;
        var waiting = await db.Notices
            .Where(notice => notice.EndedAt == null && notice.NextAt <= now && notice.MadeAt <= gathered)
            .OrderBy(notice => notice.Id)
            .ToListAsync(cancellation);
        var ids = waiting.Select(it => it.StaffMemberId).Distinct().ToList();
        var codes = waiting.Select(it => it.WardCode).Distinct().ToList();
        var addresses = waiting.Count == 0 ? [] : await db.Users.AsNoTracking()
            .Where(person => ids.Contains(person.Id) && !person.IsDisabled && person.WantsMail && person.Email != null)
            .ToDictionaryAsync(person => person.Id, person => person.Email!, cancellation);
        var wards = waiting.Count == 0 ? [] : await db.Wards.AsNoTracking()
            .Where(ward => codes.Contains(ward.Code))
            .ToDictionaryAsync(ward => ward.Code, ward => ward.Name, cancellation);

        return [.. waiting
            .GroupBy(notice => (notice.StaffMemberId, notice.WardCode))
            .Select(own => new NoticeBundle(
                own.Key.StaffMemberId,
                addresses.GetValueOrDefault(own.Key.StaffMemberId),
                wards[own.Key.WardCode],
                [.. own]))];
    }

    /// <summary>終わらせる。They are sent, or nobody is to be told any more.</summary>
    /// <param name="bundle">送ったもの。</param>
    /// <param name="now">日時（UTC）。</param>
    /// <param name="cancellation">Stops before they are ended.</param>
    public Task EndAsync(NoticeBundle bundle, DateTime now, CancellationToken cancellation = default) =>
        NoteAsync(bundle, notice => notice.End(now), cancellation);

    /// <summary>また後で送ってみる。After the last pause: given up.</summary>
    /// <param name="bundle">送れなかったもの。</param>
    /// <param name="now">日時（UTC）。</param>
    /// <param name="cancellation">Stops before they are put off.</param>
    public Task PostponeAsync(NoticeBundle bundle, DateTime now, CancellationToken cancellation = default) => NoteAsync(
        bundle,
        notice =>
        {
            if (notice.Tries < _pauses.Length)
            {
                notice.Postpone(now + _pauses[notice.Tries]);
            }
            else
            {
                notice.End(now);
            }
        },
        cancellation);

    /// <summary>古いものを消す。</summary>
    /// <param name="now">日時（UTC）。</param>
    /// <param name="cancellation">Stops before they are gone.</param>
    public async Task SweepAsync(DateTime now, CancellationToken cancellation = default)
    {
        var oldest = now - _kept;
        using var turn = await gate.EnterAsync(cancellation);
        await db.Notices.Where(notice => notice.EndedAt < oldest).ExecuteDeleteAsync(cancellation);
    }

    private async Task NoteAsync(NoticeBundle bundle, Action<Notice> note, CancellationToken cancellation)
    {
        using var turn = await gate.EnterAsync(cancellation);

        foreach (var notice in bundle.Notices)
        {
            note(notice);
        }

        await db.SaveChangesAsync(cancellation);
    }
}

/// <summary>一通のメールになるお知らせ。</summary>
/// <param name="Person">職員の内部の番号。</param>
/// <param name="Address">メールアドレス。Null: the person is not to be told any more.</param>
/// <param name="WardName">区の名前。</param>
/// <param name="Notices">お知らせ、できた順。</param>
public sealed record NoticeBundle(int Person, string? Address, string WardName, IReadOnlyList<Notice> Notices);
