using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Reports;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Wards;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Announcing;

public sealed class AnnouncingQueries(PolicyDbContext db, WardOffices offices, PublishedPolicies published, TimeProvider clock)
{
    /// <returns>Null when there is no such year.</returns>
    public async Task<AnnouncementPage?> FindAsync(Actor actor, int year, CancellationToken cancellation)
    {
        if (!await db.Policies.AnyAsync(policy => policy.WardId == actor.WardId && policy.FiscalYear == year, cancellation))
        {
            return null;
        }

        var current = await offices.CurrentAsync(actor.WardCode, cancellation);
        var saved = (current?.Value ?? WardSettings.Standard).UpcomingIn(year);
        var edition = await published.TryCurrentAsync(actor.WardCode, year, cancellation);
        var valid = saved?.Edition == (edition?.Number ?? 0) ? saved : null;
        var today = JapanTime.DateOf(clock.GetUtcNow().UtcDateTime);

        return new AnnouncementPage(
            StaffFrame.Under(
                "次の更新の予告",
                new Breadcrumb(null, $"{new FiscalYear(year).Era}の入力", StaffMap.ToYear(actor.WardCode, year))),
            actor.WardCode,
            year,
            AnnouncementInput.Of(valid, current?.Number ?? 0),
            saved,
            edition is null ? null : NextUpdate.Of(edition.Policy, today, valid),
            edition is null ? null : NextUpdate.Of(edition.Policy, today))
        {
            IsOver = saved is not null && valid is null,
        };
    }
}
