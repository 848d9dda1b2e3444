using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Wards;

namespace Asahi.Policy.Web.Features.Settings;

/// <summary>Saves the settings of the ward: another version each time, and a line in the log.</summary>
public sealed class SettingsCommands(PolicyDbContext db, RecordWriter writer, WardOffices offices)
{
    /// <summary>Of a form that says what is saved already.</summary>
    public const string Unchanged = "unchanged";

    public Task<Ending> WriteAsync(Actor actor, SettingsInput input, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        input.Key,
        sheet => SaveAsync(actor, input, sheet, cancellation),
        cancellation);

    private async Task<Ending> SaveAsync(Actor actor, SettingsInput input, ChangeSheet sheet, CancellationToken cancellation)
    {
        var versions = await offices.AllAsync(actor.WardCode, cancellation);
        var (number, now) = versions is [var last, ..] ? (last.Number, last.Value) : (0, WardSettings.Standard);
        var sections = await offices.SectionsAsync(actor.WardId, cancellation);
        var reading = new SettingsReading(input, sections);
        var settings = reading.Read(now);

        if (!IsSame(versions.Find(it => it.Number == input.Version)?.Value ?? WardSettings.Standard, now))
        {
            return Refused.Stale(
                SettingsInput.Notice,
                "あなたが開いた後に、設定が変わりました。下の「保存されている設定との違い」を確かめて、もう一度保存してください");
        }

        if (reading.Faults.Count > 0)
        {
            return new Refused(Reason.Invalid, reading.Faults);
        }

        if (settings.Says(now))
        {
            return new Done(Unchanged);
        }

        var names = sections.ToDictionary(section => section.Id, section => section.Name);
        db.Add(new WardSettingsVersion(actor.WardCode, number + 1, writer.Now, actor.Id, settings));
        sheet.Note(
            ChangeAction.SettingsChanged,
            new ChangeSubject(actor.WardCode, Other: $"区の設定 第{number + 1}版"),
            null,
            [.. SettingsWords.Between(now, settings, names).Select(it => new ChangedField(it.Label, it.Before, it.After))]);

        return new Done("saved");
    }

    // What is announced of a year has a screen of its own: it takes nothing from this one.
    private static bool IsSame(WardSettings opened, WardSettings now) => (opened with { Upcoming = [] }).Says(now with { Upcoming = [] });
}
