using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Staffing;

/// <summary>ログインの台帳。</summary>
public sealed class SignIns(PolicyDbContext db, WriteGate gate, SecondFactorRule rule, OfficeWords words, TimeProvider clock)
{
    /// <summary>ログインを始める。Also clears away what has long run out.</summary>
    public async Task<Guid> StartAsync(int staffMember, CancellationToken cancellation = default)
    {
        using var turn = await gate.EnterAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var oldest = now - SignIn.Longest;
        await db.SignIns.Where(signIn => signIn.StartedAt < oldest).ExecuteDeleteAsync(cancellation);
        var started = new SignIn(staffMember, now);
        db.Add(started);
        await db.SaveChangesAsync(cancellation);

        return started.Id;
    }

    /// <summary>ログインを終える。The cookie that names it is worth nothing from now on.</summary>
    public async Task EndAsync(Guid id, CancellationToken cancellation = default)
    {
        using var turn = await gate.EnterAsync(cancellation);
        await db.SignIns.Where(signIn => signIn.Id == id).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>ログインしている人を確かめる。Asked at every request, so that a disabled account or a changed duty counts at once.</summary>
    /// <param name="id">ログインの番号。</param>
    /// <param name="stamp">ログインした時の、アカウントの印。It changes with password, duty, second factor and disabling.</param>
    /// <param name="cancellation">Stops asking.</param>
    /// <returns>Null when the sign-in has ended, by whatever cause.</returns>
    public async Task<SignedIn?> FindAsync(Guid id, string stamp, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (oldest, today) = (now - SignIn.Longest, JapanTime.DateOf(now));

        var found = await (
            from signIn in db.SignIns
            join person in db.Users on signIn.StaffMemberId equals person.Id
            join ward in db.Wards on person.WardId equals ward.Id
            where signIn.Id == id && signIn.StartedAt > oldest && person.SecurityStamp == stamp && !person.IsDisabled
            select new
            {
                person.Id,
                person.Name,
                person.Duty,
                person.WardId,
                ward.Code,
                Ward = ward.Name,
                person.TwoFactorEnabled,
                Acting = person.Duty == Duty.Administrator ? null : db.Deputies // content is none of theirs
                    .Where(it => it.StaffMemberId == person.Id && it.EndedAt == null && it.From <= today && it.Until >= today)
                    .Select(it => it.Title)
                    .FirstOrDefault(),
            })
            .AsNoTracking().FirstOrDefaultAsync(cancellation);

        if (found is null)
        {
            return null;
        }

        words.SpeakAs(await new WardOffices(db).NamesAsync(found.Code, cancellation));
        var sections = found.Duty.BelongsToSection()
            ? await db.Users.Where(person => person.Id == found.Id)
                .SelectMany(person => person.Sections)
                .Join(db.Sections, it => it.SectionId, section => section.Id, (_, section) => new { section.Id, section.Name })
                .OrderBy(section => section.Id)
                .ToListAsync(cancellation)
            : [];

        return new SignedIn(
            new Actor(found.Id, found.Name, found.Duty, found.WardId, found.Code, [.. sections.Select(section => section.Id)])
            {
                Acting = found.Acting,
            },
            found.Ward,
            [.. sections.Select(section => section.Name)],
            found.TwoFactorEnabled,
            rule.Asks(found.Duty) || (found.Acting is not null && rule.Asks(Duty.Mayor)));
    }
}
