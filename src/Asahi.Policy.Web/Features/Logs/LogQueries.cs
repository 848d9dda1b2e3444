using System.Globalization;
using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Entry;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Logs;

public sealed class LogQueries(PolicyDbContext db, DraftItems items, ChangeLog log)
{
    /// <summary>A page of a log.</summary>
    public async Task<LogPage> PageAsync(Actor actor, AskedLog asked, LogInput input, CancellationToken cancellation)
    {
        var (filter, faults) = input.Narrow(asked.Whole);
        var slice = faults.Count > 0 ? new LogSlice([], false, false) : await log.PageAsync(filter, input.Cursor, cancellation);

        return new LogPage(
            asked.Frame with { HasErrors = faults.Count > 0 },
            asked.Scope,
            input,
            await LinesAsync(actor, asked.Scope, input, slice.Lines, cancellation))
        {
            Faults = faults,
            People = await PeopleAsync(actor, cancellation),
            Years = asked.Scope.HasYears ? await YearsAsync(actor, cancellation) : [],
            Newer = slice is { HasNewer: true, Lines: [var first, ..] } ? asked.Scope.Address + input.Newer(first.Record.Id) : null,
            Older = slice is { HasOlder: true, Lines: [.., var last] } ? asked.Scope.Address + input.Older(last.Record.Id) : null,
        };
    }

    /// <summary>All that is asked for. Null: what is asked cannot be read.</summary>
    public IAsyncEnumerable<IReadOnlyList<ChangeLine>>? All(AskedLog asked, LogInput input, CancellationToken cancellation) =>
        input.Narrow(asked.Whole) is ({ } filter, []) ? log.AllAsync(filter, cancellation) : null;

    /// <summary>The log of a ward; for administrators what is of no year, since they have no part in content.</summary>
    public async Task<AskedLog> OfWardAsync(Actor actor, CancellationToken cancellation)
    {
        var (isAdministrator, ward) = (
            actor.Duty == Duty.Administrator,
            await db.Wards.Where(it => it.Id == actor.WardId).Select(it => it.Name).FirstAsync(cancellation));

        return new AskedLog(
            isAdministrator ? new StaffFrame("変更の記録") : StaffFrame.Under("変更の記録"),
            new LogScope(
                StaffMap.WardLog,
                isAdministrator ? $"{ward}の、年度によらないもの（職員、課など）" : $"{ward}のすべて",
                ($"{actor.WardCode}_log", $"{ward}_変更の記録"))
            {
                HasYears = !isAdministrator,
                HasItems = !isAdministrator,
            },
            new LogFilter(actor.WardCode) { IsOfNoYear = isAdministrator });
    }

    /// <summary>Null: there is no such year.</summary>
    public async Task<AskedLog?> OfYearAsync(Actor actor, int year, CancellationToken cancellation) =>
        await items.FindPolicyAsync(actor.WardCode, year, cancellation) is null
            ? null
            : new AskedLog(
                StaffFrame.Under("変更の記録", YearBreadcrumb(actor, year)),
                new LogScope(
                    StaffMap.ToLog(actor.WardCode, year),
                    new FiscalYear(year).Label,
                    ($"{actor.WardCode}_log_{Words(year)}", $"変更の記録_{Words(year)}年度")),
                new LogFilter(actor.WardCode) { Year = year });

    /// <summary>Null: there is no such item, or nothing is asked of it at this stage.</summary>
    public async Task<AskedLog?> OfItemAsync(
        Actor actor,
        int year,
        ItemPlace place,
        Domain.Eras.FormStage stage,
        CancellationToken cancellation)
    {
        if (await items.FindAsync(actor.WardCode, year, place, stage, cancellation) is not { } draft)
        {
            return null;
        }

        var name = draft.Item.Name ?? place.Level.Name();
        var entry = StaffMap.ToEntry(actor.WardCode, year, place, stage);

        return new AskedLog(
            StaffFrame.Under("変更の記録", YearBreadcrumb(actor, year), new Breadcrumb(place.Code?.ToString(), name, entry)),
            new LogScope(
                StaffMap.ToEntryLog(actor.WardCode, year, place, stage),
                $"{place.Code} {name}（{Domain.Eras.FormStages.Name(stage)}）".Trim(),
                ($"{actor.WardCode}_log_{Words(year)}_{place}", $"変更の記録_{Words(year)}年度_{place}"))
            {
                HasItems = false,
            },
            new LogFilter(actor.WardCode) { Year = year, Entry = (draft.Item.Key, stage) });
    }

    private async Task<IReadOnlyList<LogLine>> LinesAsync(
        Actor actor,
        LogScope scope,
        LogInput input,
        IReadOnlyList<ChangeLine> lines,
        CancellationToken cancellation)
    {
        var places = new Dictionary<int, IReadOnlyDictionary<string, ItemPlace>>();

        foreach (var year in lines.Select(line => line.Record.FiscalYear).OfType<int>().Distinct())
        {
            places[year] = await items.PlacesAsync(actor.WardCode, year, cancellation);
        }

        return
        [
            .. lines.Select(line => new LogLine(
                line,
                LogLine.SubjectOf(line.Record),
                AddressOf(actor, line.Record, places),
                scope.Address + input.Of(line.Record.ActorId).Query)),
        ];
    }

    // Where the item stands now, by its key; of former records, by the key that it has from its number then.
    private static string? AddressOf(
        Actor actor,
        ChangeRecord record,
        Dictionary<int, IReadOnlyDictionary<string, ItemPlace>> places)
    {
        if (record.FiscalYear is not { } year)
        {
            return actor.Duty == Duty.Administrator && LogLine.PersonOf(record) is { } person ? StaffMap.ToPerson(person) : null;
        }

        var key = record.ItemKey ?? (ItemPlace.TryParse(record.Item ?? "", out var then) ? ItemKeys.At(then) : null);

        return key is null || !places[year].TryGetValue(key, out var place) ? null
            : record.Stage is { } stage ? StaffMap.ToEntry(actor.WardCode, year, place, stage)
            : StaffMap.ToItem(actor.WardCode, year, place);
    }

    // All accounts there are, disabled ones too: what they did stands in the log.
    private async Task<IReadOnlyList<Choice>> PeopleAsync(Actor actor, CancellationToken cancellation) =>
    [
        .. (await db.Users.Where(person => person.WardId == actor.WardId)
            .OrderBy(person => person.Id)
            .Select(person => new { person.Id, person.Name, person.UserName })
            .ToListAsync(cancellation))
            .Select(person => new Choice(Words(person.Id), $"{person.Name}（{person.UserName}）")),
        new Choice(LogInput.None, ChangeLine.CommandLine),
    ];

    private async Task<IReadOnlyList<Choice>> YearsAsync(Actor actor, CancellationToken cancellation) =>
    [
        .. (await log.YearsAsync(actor.WardCode, cancellation)).Select(year => new Choice(Words(year), new FiscalYear(year).Label)),
        new Choice(LogInput.None, "年度によらないもの（職員、課など）"),
    ];

    private static Breadcrumb YearBreadcrumb(Actor actor, int year) =>
        new(null, $"{new FiscalYear(year).Era}の入力", StaffMap.ToYear(actor.WardCode, year));

    private static string Words(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Which log somebody asks for, and what may be read in it.</summary>
/// <param name="Frame">The frame of its page.</param>
/// <param name="Scope">What it is called, and where it is.</param>
/// <param name="Whole">What may be read.</param>
public sealed record AskedLog(StaffFrame Frame, LogScope Scope, LogFilter Whole);
