using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Wards;
using Asahi.Policy.Web.Site;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Settings;

public sealed class SettingsQueries(PolicyDbContext db, WardOffices offices, SiteSettings site)
{
    /// <summary>The form, with what is saved or with what a former version said.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="from">The former version. Null, and where there is no such one: what is saved.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<SettingsPage> ShowAsync(Actor actor, int? from, CancellationToken cancellation)
    {
        var versions = await offices.AllAsync(actor.WardCode, cancellation);
        var number = versions is [var last, ..] ? last.Number : 0;
        var former = versions.Find(it => it.Number == from && it.Number != number);
        var value = former?.Value ?? (versions is [var now, ..] ? now.Value : WardSettings.Standard);

        return new SettingsPage(
            StaffFrame.Under("区の設定"),
            actor.WardCode,
            number,
            SettingsInput.Of(value, number),
            await offices.SectionsAsync(actor.WardId, cancellation),
            site.Notice)
        {
            From = former?.Number,
        };
    }

    /// <summary>The form as it was typed, and what is saved otherwise.</summary>
    public async Task<SettingsPage> AgainAsync(Actor actor, SettingsInput input, bool isStale, CancellationToken cancellation)
    {
        var page = await ShowAsync(actor, null, cancellation);
        var saved = await offices.SettingsAsync(actor.WardCode, cancellation);

        return page with
        {
            Frame = page.Frame with { HasErrors = true },
            Input = isStale ? input with { Version = page.Version } : input,
            Theirs = isStale
                ? SettingsWords.Between(saved, new SettingsReading(input, page.Sections).Read(saved), Names(page.Sections))
                : [],
        };
    }

    public async Task<SettingsHistoryPage> HistoryAsync(Actor actor, CancellationToken cancellation)
    {
        var versions = await offices.AllAsync(actor.WardCode, cancellation);
        var people = versions.Select(it => it.ById).OfType<int>().ToHashSet();
        var names = await db.Users.Where(person => people.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
        var sections = Names(await offices.SectionsAsync(actor.WardId, cancellation));

        return new SettingsHistoryPage(
            StaffFrame.Under("設定の履歴", new Breadcrumb(null, "区の設定", StaffMap.ToSettings(actor.WardCode))),
            actor.WardCode,
            [
                .. versions.Select((it, at) => new SettingsHistoryLine(
                    it.Number,
                    it.At,
                    it.ById is { } id ? names.GetValueOrDefault(id) : null,
                    at == 0,
                    SettingsWords.Between(
                        at + 1 < versions.Count ? versions[at + 1].Value : WardSettings.Standard,
                        it.Value,
                        sections))),
            ]);
    }

    private static Dictionary<int, string> Names(IReadOnlyList<Section> sections) =>
        sections.ToDictionary(section => section.Id, section => section.Name);
}
