using System.Globalization;
using System.Text;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Stages;

/// <summary>The days of a ward as a calendar file: whole days, each under a name that stays, so that taking the file in again moves
/// them.</summary>
public sealed class CalendarQueries(PolicyDbContext db, SiteSettings site, TimeProvider clock)
{
    private const string Product = "-//Asahi.Policy//JP";

    public async Task<byte[]> FileAsync(Actor actor, CancellationToken cancellation)
    {
        var ward = await db.Wards.Where(it => it.Id == actor.WardId).Select(it => it.Name).FirstAsync(cancellation);
        var policies = await db.Policies.AsNoTracking()
            .Where(policy => policy.WardId == actor.WardId)
            .Include(policy => policy.Whole.Entries)
            .OrderBy(policy => policy.FiscalYear)
            .ToListAsync(cancellation);
        var calendar = new Ical.Net.Calendar { ProductId = Product, Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", $"{ward}運営方針の期日");
        calendar.Events.AddRange(
            from policy in policies
            from term in policy.Terms
            where policy.Has(term.Stage)
            from day in DaysOf(term)
            select Event(actor.WardCode, policy.FiscalYear, term, day));

        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar) ?? "");
    }

    private static IEnumerable<(string Kind, string Words, DateOnly Day)> DaysOf(StageTerm term)
    {
        if (term.OpensOn is { } opens)
        {
            yield return ("opens", "入力を始める日", opens);
        }

        if (term.DueOn is { } due)
        {
            yield return ("due", "提出の期限", due);
        }

        if (term.ClosesOn is { } closes)
        {
            yield return ("closes", "締切日", closes);
        }
    }

    private CalendarEvent Event(string ward, int year, StageTerm term, (string Kind, string Words, DateOnly Day) it) => new()
    {
        Uid = $"{ward}-{year.ToString(CultureInfo.InvariantCulture)}-{StageNames.Of(term.Stage)}-{it.Kind}@asahi-policy",
        DtStamp = new CalDateTime(clock.GetUtcNow().UtcDateTime),
        Sequence = term.Version,
        Start = new CalDateTime(it.Day),
        End = new CalDateTime(it.Day.AddDays(1)),
        Summary = $"{new FiscalYear(year).Era} {term.Stage.Name()}：{it.Words}",
        Description = site.AddressToTell(StaffMap.ToYear(ward, year)),
        Transparency = Ical.Net.TransparencyType.Transparent,
    };
}
