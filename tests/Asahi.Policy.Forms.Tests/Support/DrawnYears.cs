using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Wards;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Pdf;
using Asahi.Policy.Forms.Pdf.Fonts;
using Asahi.Policy.Forms.Reading.Records;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Tests.Support;

/// <summary>The files of three years are drawn once for all tests that look at them: both real documents, and a year that is complete.</summary>
[CollectionDefinition(Name)]
public sealed class DrawnCollection : ICollectionFixture<DrawnYears>
{
    public const string Name = "drawn";
}

/// <summary>Every form in every format, the booklet and the workbook.</summary>
public sealed class DrawnYears : IAsyncLifetime
{
    private readonly Dictionary<string, DrawnYear> _years = [];

    internal static IReadOnlyList<ReadRecord> Samples { get; } = RecordReader.ReadAll(Path.Combine(Seeds.Folder, "sample"), isSample: true);

    public static TheoryData<string> Years => ["asahi-2021", "asahi-2022", "mihon-2021"];

    public static TheoryData<string, string> Forms => new(Years.SelectMany(year => new[] { "1", "2", "3", "5" }.Select(form => (year.Data, form))));

    internal DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("asahi-policy-drawn-");

    internal DrawnYear this[string year] => _years[year];

    public async ValueTask InitializeAsync()
    {
        using var worker = new PdfWorker(TimeSpan.FromMinutes(1));
        var set = new FormSet(new PdfFonts(), worker);
        await AddAsync(set, "asahi-2021", Form5Files.Context(Seeds.Page));
        await AddAsync(set, "asahi-2022", Form5Files.Context(Seeds.Table));
        await AddAsync(set, "mihon-2021", Sample(2021));
    }

    public ValueTask DisposeAsync()
    {
        Folder.Delete(recursive: true);

        return ValueTask.CompletedTask;
    }

    internal static FormContext Sample(int year)
    {
        var record = Samples.Single(record => record.Policy.FiscalYear == year);

        return new FormContext(Contacted(record.Policy.Freeze(record.Ward, PrintedContacts.None)), new EditionStamp(record.Editions.Count, record.Editions[^1].Kind, record.Editions[^1].Date, $"/mihon/{year}"));
    }

    // As if the ward had said where to ask and whose every item is.
    private static PublishedPolicy Contacted(PublishedPolicy policy) => policy with
    {
        Contact = new OfficeContact("見本区役所 企画広報窓口", "06-0000-0000", "kikaku@mihon.example.jp", "平日の9時から17時30分まで"),
        Issues =
        [
            .. policy.Issues.Select(issue => issue with
            {
                Strategies =
                [
                    .. issue.Strategies.Select(strategy => strategy with
                    {
                        Section = new PublishedSection("防災課", "06-0000-0001", "内線123"),
                        Initiatives = [.. strategy.Initiatives.Select(initiative => initiative with { Section = new PublishedSection("防災課") })],
                    }),
                ],
            }),
        ],
        Reforms = [.. policy.Reforms.Select(reform => reform with { Section = new PublishedSection("総務課", null, "3階") })],
    };

    private async Task AddAsync(FormSet set, string name, FormContext context)
    {
        var year = new DrawnYear(Folder.CreateSubdirectory(name).FullName);
        context = context.IsFromSources ? context : context with { Pages = await set.ItemPagesAsync(context) };

        foreach (var form in OfficialForms.Of(context.Policy.Era))
        {
            year.Sheets[form.Key] = form.Compose(context);
            await File.WriteAllTextAsync(year.File($"{form.Key}.html"), HtmlPage.Of(year.Sheets[form.Key]));
            await File.WriteAllBytesAsync(year.File($"{form.Key}.pdf"), await set.PdfAsync(form, context));
            await File.WriteAllBytesAsync(year.File($"{form.Key}.xlsx"), FormSet.Xlsx(form, context));
        }

        await File.WriteAllBytesAsync(year.File("forms.pdf"), await set.BookletAsync(context));
        await File.WriteAllBytesAsync(year.File("forms.xlsx"), FormSet.Workbook(context));
        _years[name] = year with { Context = context };
    }
}

/// <summary>The files of a year, and the sheets that they should say.</summary>
internal sealed record DrawnYear(string Folder)
{
    public FormContext Context { get; init; } = null!;

    public Dictionary<string, Sheet> Sheets { get; } = [];

    private readonly Dictionary<string, string> _structures = [];

    public string File(string name) => Path.Combine(Folder, name);

    /// <summary>The structure tree of a PDF with its words. Asked of poppler once: a long one takes it half a minute.</summary>
    public string Structure(string name)
    {
        if (!_structures.TryGetValue(name, out var text))
        {
            _structures[name] = text = Tool.Run("pdfinfo", "-struct-text", File(name));
        }

        return text;
    }

    /// <summary>The cells of a form in reading order.</summary>
    public IEnumerable<SheetCell> Cells(string form) => Sheets[form].Sections.SelectMany(section => section.Grid.Cells);
}
