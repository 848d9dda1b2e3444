using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras.Reiwa3;
using Asahi.Policy.Forms.Reading;
using Asahi.Policy.Forms.Reading.Documents;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Xlsx;

namespace Asahi.Policy.Forms.Tests.Support;

/// <summary>様式5 of the real 2022 document, drawn once in all three ways.</summary>
public sealed class Form5Files : IAsyncLifetime
{
    public static EditionStamp Stamp { get; } = new(1, EditionKind.Imported, new DateOnly(2026, 11, 21), "/asahi/2022");

    internal DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("asahi-policy-form5-");

    internal PublishedPolicy Policy { get; } = Published(Seeds.Table);

    internal Sheet Sheet { get; private set; } = null!;

    internal SheetGrid Grid => Sheet.Sections[0].Grid;

    internal string Html { get; private set; } = "";

    internal string Pdf => Path.Combine(Folder.FullName, "form5.pdf");

    internal string Xlsx => Path.Combine(Folder.FullName, "form5.xlsx");

    public async ValueTask InitializeAsync()
    {
        var context = new FormContext(Policy, Stamp);
        Sheet = Form5.Compose(context);
        Html = HtmlPage.Of(Sheet);
        await File.WriteAllBytesAsync(Pdf, Drawn.Pdf(Sheet, "様式5（令和4年度 旭区運営方針）"));
        await File.WriteAllBytesAsync(Xlsx, SheetXlsx.Draw([Sheet], Form5Data.Compose(context), "様式5（令和4年度 旭区運営方針）"));

        if (Environment.GetEnvironmentVariable("KEEP_FORMS") is { Length: > 0 } keep)
        {
            File.Copy(Pdf, Path.Combine(keep, "form5.pdf"), overwrite: true);
            File.Copy(Xlsx, Path.Combine(keep, "form5.xlsx"), overwrite: true);
        }
    }

    public ValueTask DisposeAsync()
    {
        Folder.Delete(recursive: true);

        return ValueTask.CompletedTask;
    }

    internal static FormContext Context(ManifestEntry entry) => new(Published(entry), Stamp);

    internal static PublishedPolicy Published(ManifestEntry entry)
    {
        var read = SourceReader.Read(entry, Seeds.Bytes(entry));

        return read.Policy.Freeze(read.Ward, PrintedContacts.None);
    }
}
