using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.NextYears;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.NextYears;

public sealed class NextYearQueries(PolicyDbContext db, DraftItems items)
{
    /// <param name="actor">General affairs of the ward.</param>
    /// <param name="begun">The year that would be begun. Null, or a year that is there: the one after the newest.</param>
    /// <param name="from">The year that it is made from. Null: it is begun empty.</param>
    /// <param name="era">The forms. Null: those of the year.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<NextYearPage?> FindAsync(Actor actor, int? begun, int? from, FormEra? era, CancellationToken cancellation)
    {
        var years = await db.Policies.Where(it => it.WardId == actor.WardId)
            .Select(it => it.FiscalYear)
            .OrderDescending()
            .ToListAsync(cancellation);
        var now = items.Today.AddMonths(-3).Year;
        var next = years.Count > 0 ? years[0] + 1 : now;
        var known = FormEras.All.Where(it => it.IsBegun).ToList();
        var first = known.Min(it => it.FirstYear);
        var open = Enumerable.Range(first, Math.Max(next, now + 1) - first + 1).Except(years).OrderDescending().ToList();
        var year = begun is { } wanted && open.Contains(wanted) ? wanted : next;

        if (FormEras.Find(year) is not { IsBegun: true } usual || (from is { } asked && !years.Contains(asked)))
        {
            return null;
        }

        // A year is made from one before it; another choice of the year takes the choice of its source back.
        from = from < year ? from : null;

        var eras = known.OrderByDescending(it => it == usual).ToList();
        var chosen = eras.Find(it => it.Id == era) ?? usual;

        return new NextYearPage(new StaffFrame("年度を始める"), actor.WardCode, year, open, [.. years.Where(it => it < year)], eras)
        {
            From = from,
            Era = chosen,
            Draft = from is { } old && await items.LoadPolicyAsync(actor.WardCode, old, cancellation) is { } policy
                ? NextYear.From(policy, year, chosen, TitleOf(policy.Statement.Name, old, year))
                : null,
        };
    }

    /// <summary>The title of the year before, with the year in it put forward.</summary>
    public static string TitleOf(string title, int old, int year) =>
        title.Replace(new FiscalYear(old).Era, new FiscalYear(year).Era, StringComparison.Ordinal);
}
