using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Asahi.Policy.Data.Importing;
using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Sqlite;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Reading.Records;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Benchmarks;

/// <summary>A record of many invented wards and years, for trying how things grow. The three years of the fictional ward over and over, with other numbers;
/// the same every time.</summary>
internal static partial class FilledRecord
{
    private const int LastYear = 2022;
    private const int Luck = 20221210;

    /// <param name="folder">A data folder of the portal; its database is made if it is not there.</param>
    /// <param name="wards">How many wards.</param>
    /// <param name="years">How many years each, back from the last one that there are forms for.</param>
    public static async Task<int> MakeAsync(string folder, int wards, int years)
    {
        var file = Path.Combine(Directory.CreateDirectory(folder).FullName, "policy.db");
        await SqliteMigrator.MigrateAsync(file);
        var luck = new Random(Luck);
        var texts = Directory.GetFiles(SeedYears.SampleFolder, "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();

        for (var ward = 1; ward <= wards; ward++)
        {
            await ImportAsync(file, [.. Enumerable.Range(0, years).Select(back => Record(texts[back % texts.Count], ward, LastYear - back, luck))]);
            Console.WriteLine($"{ward * years}／{wards * years}年度");
        }

        return 0;
    }

    private static ReadRecord Record(string text, int ward, int year, Random luck)
    {
        var shift = year - int.Parse(FiscalYear().Match(text).Groups[1].Value, CultureInfo.InvariantCulture);
        var shifted = Years().Replace(text, match => match.Groups[1].Value + (int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) + shift).ToString(CultureInfo.InvariantCulture));
        var named = shifted.Replace("\"code\": \"mihon\"", $"\"code\": \"kaku{ward:00}\"", StringComparison.Ordinal).Replace("見本区", $"架空{ward}区", StringComparison.Ordinal);
        var varied = Amounts().Replace(named, match => match.Groups[1].Value + luck.Next(100, 90_000).ToString(CultureInfo.InvariantCulture));

        return RecordReader.Read($"{ward}-{year}.json", Encoding.UTF8.GetBytes(varied), isSample: true);
    }

    /// <summary>Imports records into a database that is there.</summary>
    public static async Task ImportAsync(string file, IReadOnlyList<ReadRecord> records)
    {
        var options = new DbContextOptionsBuilder<PolicyDbContext>();
        options.UseSqliteFile(file);
        using var gate = new WriteGate();

        foreach (var record in records)
        {
            await using var db = new PolicyDbContext(options.Options);
            await new RecordImport(db, new PublicPointers(db, TimeProvider.System), gate).ImportAsync([new ImportedRecord(
                record.Ward,
                record.Policy,
                [.. record.Editions.Select(edition => new ImportedEdition(edition.Kind, edition.Note, JapanTime.Morning(edition.Date), edition.Policy))])
            {
                Contact = record.Contact,
                Sections = [.. record.Sections.Select(it => new ImportedSection(it.Name, it.Phone, it.Line, it.Issues))],
            }]);
        }
    }

    [GeneratedRegex("\"fiscalYear\": (20[0-9]{2})")]
    private static partial Regex FiscalYear();

    // In numbers and days, not in sentences.
    [GeneratedRegex("(\"[A-Za-z]*(?:[yY]ear|[dD]ate|[oO]n|at)\": \"?)(20[0-9]{2})")]
    private static partial Regex Years();

    [GeneratedRegex("(\"amount\": )[0-9]+")]
    private static partial Regex Amounts();
}
