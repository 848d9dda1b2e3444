using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Staffing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Staffing;

/// <summary>課の課長。Whether there is anybody in a section who can confirm what it hands in: an account that is not disabled, and whose person
/// has set a password.</summary>
public sealed class SectionChiefs(PolicyDbContext db)
{
    /// <summary>課長がいるかどうか。</summary>
    /// <param name="section">課の内部の番号。</param>
    /// <param name="cancellation">Stops asking.</param>
    public Task<bool> AreInAsync(int section, CancellationToken cancellation = default) =>
        All().AnyAsync(it => it.SectionId == section, cancellation);

    /// <summary>課長のいない課。In the order in which the sections were made.</summary>
    /// <param name="ward">区の内部の番号。</param>
    /// <param name="cancellation">Stops asking.</param>
    public async Task<IReadOnlyList<Section>> WithoutAsync(int ward, CancellationToken cancellation = default)
    {
        var all = All();

        return await db.Sections.AsNoTracking()
            .Where(section => section.WardId == ward && !all.Any(it => it.SectionId == section.Id))
            .OrderBy(section => section.Id)
            .ToListAsync(cancellation);
    }

    /// <summary>ある職員がいなくなると、課長のいなくなる課。</summary>
    /// <param name="person">職員の内部の番号。</param>
    /// <param name="cancellation">Stops asking.</param>
    public async Task<IReadOnlyList<Section>> LeftByAsync(int person, CancellationToken cancellation = default)
    {
        var all = All();
        var (own, others) = (all.Where(it => it.StaffMemberId == person), all.Where(it => it.StaffMemberId != person));

        return await db.Sections.AsNoTracking()
            .Where(section => own.Any(it => it.SectionId == section.Id) && !others.Any(it => it.SectionId == section.Id))
            .OrderBy(section => section.Id)
            .ToListAsync(cancellation);
    }

    private IQueryable<StaffSection> All() => db.Users
        .Where(person => person.Duty == Duty.SectionChief && !person.IsDisabled && person.PasswordHash != null)
        .SelectMany(person => person.Sections);
}
