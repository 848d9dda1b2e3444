using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Asahi.Policy.Forms.Reading.Documents;
using Asahi.Policy.Forms.Reading.Ledgers;

namespace Asahi.Policy.Forms.Tests.Support;

/// <summary>A page, and where a reader of the printed page puts each of its lines; written from the page, before any program had read it.</summary>
internal sealed record GoldenPage(string Name, string Text, IReadOnlyList<GoldenLine> Lines)
{
    public static IEnumerable<string> Names(string folder) =>
        Directory.GetFiles(FolderOf(folder), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static GoldenPage Load(string folder, string name, string golden = ".tsv") => new(
        name,
        File.ReadAllText(Path.Combine(FolderOf(folder), name + ".txt")),
        [.. File.ReadAllLines(Path.Combine(FolderOf(folder), name + golden)).Where(line => line.Length > 0).Select(GoldenLine.Parse)]);

    public static bool HasFacts(string folder, string name) => File.Exists(Path.Combine(FolderOf(folder), name + ".facts.json"));

    public static PageFacts Facts(string folder, string name) => JsonSerializer.Deserialize<PageFacts>(
        File.ReadAllText(Path.Combine(FolderOf(folder), name + ".facts.json")),
        JsonSerializerOptions.Web)!;

    public static ReadDocument Read(string text, ReadingContext? context = null) =>
        DocumentReader.Read("page.txt", Encoding.UTF8.GetBytes(text), context ?? new ReadingContext());

    /// <summary>What the ledger says otherwise than the golden, line by line.</summary>
    public IReadOnlyList<string> Differences(ReadDocument read)
    {
        var told = read.Lines.ToDictionary(line => line.Number);

        return
        [
            .. Lines.Where(line => !told.TryGetValue(line.Number, out var of) || !line.Agrees(of))
                .Select(line => $"{Name}:{line.Number} {line.Fate} {line.Field} | "
                    + (told.TryGetValue(line.Number, out var of) ? $"{of.Fate.Key()} {of.Field} {of.Fault} {of.Text[..Math.Min(30, of.Text.Length)]}" : "not in the ledger")),
            .. told.Keys.Except(Lines.Select(line => line.Number)).Select(number => $"{Name}:{number} is in no golden"),
        ];
    }

    private static string FolderOf(string folder) => Path.GetFullPath(Path.Combine(Here(), "../Reading", folder));

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}

/// <summary>One line of a golden.</summary>
internal sealed record GoldenLine(int Number, string Fate, string Field, bool IsLabel)
{
    public static GoldenLine Parse(string line) => line.Split('\t') is [var number, var fate, var field, var kind, ..]
        ? new GoldenLine(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture), fate, field, kind == "label")
        : throw new FormatException(line);

    public bool Agrees(LedgerLine line) => line.Fate.Key() == Fate && (line.Field ?? "") == Field && line.IsLabel == IsLabel;
}

/// <summary>What a page says, as its author noted it: items as number, name and amount, results as issue, place, code, value and the value before.</summary>
internal sealed record PageFacts(
    int Year,
    string Title,
    IReadOnlyList<string> Issues,
    IReadOnlyList<IReadOnlyList<JsonElement>> Strategies,
    IReadOnlyList<IReadOnlyList<JsonElement>> Initiatives,
    IReadOnlyList<IReadOnlyList<JsonElement>> Budgets,
    IReadOnlyList<IReadOnlyList<JsonElement>>? Results);
