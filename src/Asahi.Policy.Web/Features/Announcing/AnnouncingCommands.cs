using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Wards;
using Asahi.Policy.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Announcing;

/// <summary>Announces when a year goes on. It is said of what is still to come, so no edition holds it and nobody has to
/// approve it.</summary>
public sealed class AnnouncingCommands(PolicyDbContext db, RecordWriter writer, WardOffices offices)
{
    public const string Announced = "announced";
    public const string Withdrawn = "withdrawn";
    public const string Unchanged = "unchanged";

    public Task<Ending> WriteAsync(Actor actor, int year, AnnouncementInput input, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        input.Key,
        sheet => SaveAsync(actor, year, input, sheet, cancellation),
        cancellation);

    private async Task<Ending> SaveAsync(
        Actor actor,
        int year,
        AnnouncementInput input,
        ChangeSheet sheet,
        CancellationToken cancellation)
    {
        if (!await db.Policies.AnyAsync(policy => policy.WardId == actor.WardId && policy.FiscalYear == year, cancellation))
        {
            return Refused.NotFound;
        }

        var versions = await offices.AllAsync(actor.WardCode, cancellation);
        var (number, now) = versions is [var last, ..] ? (last.Number, last.Value) : (0, WardSettings.Standard);
        var opened = versions.Find(it => it.Number == input.Version)?.Value ?? WardSettings.Standard;
        var before = now.UpcomingIn(year);

        if (opened.UpcomingIn(year) != before)
        {
            return Refused.Stale(
                AnnouncementInput.WordsField,
                "あなたが開いた後に、予告が変わりました。いまの予告と見くらべて、もう一度保存してください");
        }

        var edition = await db.PublicEditions.Where(it => it.WardCode == actor.WardCode && it.FiscalYear == year)
            .Select(it => (int?)it.Edition!.Number)
            .FirstOrDefaultAsync(cancellation) ?? 0;
        var reading = new AnnouncementReading(input, year, JapanTime.DateOf(writer.Now));
        var after = reading.Read(edition);

        if (reading.Faults.Count > 0)
        {
            return new Refused(Reason.Invalid, reading.Faults);
        }

        if (before == after)
        {
            return new Done(Unchanged);
        }

        db.Add(new WardSettingsVersion(actor.WardCode, number + 1, writer.Now, actor.Id, now.With(year, after)));
        sheet.Note(
            ChangeAction.SettingsChanged,
            new ChangeSubject(actor.WardCode, year, Other: $"区の設定 第{number + 1}版"),
            null,
            new ChangedField("次の更新の予告", Words(before), Words(after)));

        return new Done(after is null ? Withdrawn : Announced);
    }

    private static string Words(UpcomingUpdate? update) => update is null ? "" : $"{update.Words}（{update.When}まで）";
}
