using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Sqlite.Backups;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Reading.Documents;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Web.Features.Intakes;
using Asahi.Policy.Web.Site.Requests;
using Asahi.Policy.Web.Startup;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Verbs;

/// <summary>Reads one document and shows what it says; or takes it over, as the screen of general affairs does. The portal has to be
/// stopped for the second: one process writes at a time.</summary>
internal static class ImportVerb
{
    private const string UsualCity = "大阪市";

    public static async Task<int> RunAsync(ImportArguments arguments)
    {
        using var interruption = new Interruption();
        var bytes = await BytesAsync(arguments.File, interruption.Token);

        return arguments.IsCheck
            ? await CheckAsync(arguments, bytes, interruption.Token)
            : await ImportAsync(arguments, bytes, interruption.Token);
    }

    private static async Task<byte[]> BytesAsync(string file, CancellationToken cancellation)
    {
        try
        {
            return new FileInfo(file).Length <= DocumentSizeAttribute.Largest
                ? await File.ReadAllBytesAsync(file, cancellation)
                : throw new InvalidDataException($"{file} は大きすぎます。{DocumentSizeAttribute.Words}読み込めます。");
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new IOException($"{file} がありません。", missing);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{file} を開けません。", denied);
        }
    }

    private static async Task<int> CheckAsync(ImportArguments arguments, byte[] bytes, CancellationToken cancellation)
    {
        var known = arguments.Ward is { } code
            ? await KnownWard.FindAsync(DataLocation.Of(arguments.Settings), code, cancellation)
            : null;
        var read = DocumentReader.Read(Path.GetFileName(arguments.File), bytes, new ReadingContext(known?.Name, arguments.Year)
        {
            Taught = (known?.Taught ?? new Dictionary<string, string>())
                .Select(line => (line.Key, Destination: LineDestination.TryParse(line.Value)))
                .Where(line => line.Destination is not null)
                .ToDictionary(line => line.Key, line => line.Destination!),
        });
        var ward = new Ward(arguments.Ward ?? "", known?.Name ?? read.Office ?? "", known?.City ?? UsualCity);

        if (arguments.IsJson)
        {
            Console.WriteLine(ImportReport.Json(read, ward));
        }
        else
        {
            ImportReport.Summarize(read, ward, Console.Out);
        }

        return 0;
    }

    private static async Task<int> ImportAsync(ImportArguments arguments, byte[] bytes, CancellationToken cancellation)
    {
        var input = UploadInput.Of(arguments.File, bytes, arguments.Year);
        await using var portal = Portal.Build(arguments.Settings);
        await portal.Services.GetRequiredService<RecordStartup>().MigrateAsync(cancellation);
        await using var scope = portal.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<PolicyDbContext>();
        var clock = services.GetRequiredService<TimeProvider>();
        ReadIntake? read = null;
        Ward? ward = null;
        Intake? intake = null;
        var isNew = false;

        var ending = await services.GetRequiredService<RecordWriter>().WriteAsync(
            async sheet =>
            {
                (ward, isNew) = await WardAsync(db, arguments, input, cancellation);
                intake = new Intake(ward.Id, null, null, clock.GetUtcNow().UtcDateTime);
                intake.Add(input.FileName, input.Bytes, arguments.Year);
                read = await services.GetRequiredService<IntakeReading>().ReadAsync(ward, intake, cancellation);

                if (read.FiscalYear is { } year)
                {
                    intake.Settle(year);
                }

                db.Add(intake);
                await db.SaveChangesAsync(cancellation);

                return await services.GetRequiredService<IntakeTakeOver>().TakeAsync(ward, intake, read, sheet, null, cancellation);
            },
            cancellation);

        if (ending is Refused refused)
        {
            throw new InvalidDataException($"{string.Join('。', refused.Faults.Select(fault => fault.Message))}。変更はありません。");
        }

        foreach (var part in read!.Parts)
        {
            ImportReport.Summarize(part.Read!, ward!, Console.Out);
        }

        if (isNew)
        {
            Console.WriteLine(
                $"記録にない区なので、{ward!.City}{ward.Name}（{ward.Code}）を作りました。市の名は資料から読み取れず、{ward.City}としました。"
                + "違うときは、manifest.json に市の名（ward.city）を書き、空のデータに seed で取り込んでください。");
        }

        Console.WriteLine($"{ward!.Name}の{new FiscalYear(intake!.FiscalYear!.Value).Label}を、第{intake.EditionNumber}版（取込）として公開しました。");

        return 0;
    }

    // The one that is named, or that the document names; a new one is called as the document calls it.
    private static async Task<(Ward Ward, bool IsNew)> WardAsync(
        PolicyDbContext db,
        ImportArguments arguments,
        UploadInput input,
        CancellationToken cancellation)
    {
        var wards = await db.Wards.Where(ward => !ward.IsSample).ToListAsync(cancellation);

        if (wards.Find(ward => ward.Code == arguments.Ward) is { } known)
        {
            return (known, false);
        }

        var office = DocumentReader.Read(input.FileName, input.Bytes, new ReadingContext(null, arguments.Year)).Office;

        if (arguments.Ward is not { } code)
        {
            return wards.Find(ward => ward.Name == office) is { } named
                ? (named, false)
                : throw new InvalidDataException("どの区の資料か分かりません。--ward=区コード を書いてください。");
        }

        if (office is null || await db.Wards.AnyAsync(ward => ward.Code == code, cancellation))
        {
            throw new InvalidDataException($"区「{code}」は記録になく、資料にも区の名が書かれていません。");
        }

        // No reader tells the city.
        List<string> cities = [.. wards.Select(ward => ward.City).Distinct()];
        var made = db.Add(new Ward(code, office, cities is [var only] ? only : UsualCity)).Entity;
        await db.SaveChangesAsync(cancellation);

        return (made, true);
    }
}
