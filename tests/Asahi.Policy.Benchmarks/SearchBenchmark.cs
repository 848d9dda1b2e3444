using System.Diagnostics;
using System.Globalization;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Web.Features.Search;
using Asahi.Policy.Web.Features.Search.Asking;
using Asahi.Policy.Web.Features.Search.Finding;

namespace Asahi.Policy.Benchmarks;

/// <summary>How long searches take in the record of a hundred wards, the filters' counts, the twenty results and their marks included.</summary>
internal static class SearchBenchmark
{
    private const int Policies = 500;
    private const int Rounds = 40;

    private static readonly (string Words, SearchFilter Filter)[] _questions =
    [
        ("防災", new()), ("子育て", new()), ("バス", new()), ("百歳体操", new()), ("ｱｻﾋ", new()), ("コロナ", new()), ("ひゃくさい", new()), ("1-2-1", new()), ("4-1", new()),
        ("地域", new()), ("支援", new()), ("の", new()), ("・防 災", new()), ("ありません こんなことばは", new()), ("防災 訓練 地域", new()), ("子育て 相談 ひろば 支援", new()),
        ("\"地域の特性に応じた防災訓練\"", new()), ("9,339", new()), ("mihon-7", new()), ("見本区 防災 令和3年度", new()),
        ("防災", new(Year: 2022)), ("支援", new(Kind: SearchKind.Initiative)), ("地域", new(Ward: "mihon-7")), ("こども", new(Status: "ProcessTarget.②")), ("", new(Status: "OutcomeStatus.B")),
        ("取組", new(Year: 2021, Kind: SearchKind.Strategy)), ("", new(From: 5000, To: 10000)), ("相談", new(From: 1000)), ("地 域 の 人 と 区 を 支 え る", new()), ("達成 実施 有効 推進 継続 予定 取組 区民 地域 支援", new()),
    ];

    public static int Run()
    {
        var editions = Editions();
        var letters = editions.Sum(edition => PublishedFields.Of(edition.Policy).Sum(field => (long)field.Value.Length));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var items = editions.SelectMany(SearchItems.Of).ToList();
        var index = new SearchIndex(items);
        var built = watch.Elapsed;
        var weight = GC.GetTotalMemory(forceFullCollection: true) - before;
        editions.Clear();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Policies} policies, {items.Count} items, {letters / 1e6:0.0} million letters; built in {built.TotalSeconds:0.0} s; the index weighs {weight / 1048576} MB beside the editions, {(GC.GetTotalMemory(forceFullCollection: true) - before + weight) / 1048576} MB"));

        foreach (var question in _questions)
        {
            Ask(index, question); // to warm up
        }

        var times = _questions.ToDictionary(question => question, _ => new List<double>());

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var question in _questions)
            {
                watch.Restart();
                Ask(index, question);
                times[question].Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        Report("all questions", [.. times.Values.SelectMany(of => of)], null);
        Console.WriteLine("\n| question | p50 | p95 | max | found |");
        Console.WriteLine("|---|---|---|---|---|");

        foreach (var (question, of) in times.OrderByDescending(it => it.Value.Order().ElementAt(Rounds / 2)))
        {
            Report(Name(question), of, Ask(index, question));
        }

        return 0;
    }

    private static int Ask(SearchIndex index, (string Words, SearchFilter Filter) question)
    {
        var words = SearchQuestion.Of(question.Words).Words;
        var found = index.Find(words, question.Filter);
        var choices = SearchChoices.Of(index, question.Filter, found.Facets);
        var shown = found.Items.Take(SearchAnswer.PerPage).Select(item => SearchResult.Of(item, words)).ToList();

        var help = shown.Count == 0 ? SearchHelp.Of(index, words) : null;

        return choices.Count + shown.Count + (help?.Near.Count ?? 0) > 0 ? found.Items.Count : 0;
    }

    private static string Name((string Words, SearchFilter Filter) question) => string.Join(' ', new object?[]
    {
        $"「{question.Words}」", question.Filter.Ward, question.Filter.Year, question.Filter.Kind, question.Filter.Status, question.Filter.From, question.Filter.To,
    }.Where(part => part is not null));

    private static void Report(string name, List<double> times, int? found)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[times.Count / 2]:0.0} ms | {times[times.Count * 95 / 100]:0.0} ms | {times[^1]:0.0} ms | {found} |"));
    }

    // Every year of the seeds in a hundred wards; read from bytes, so that no two share a letter in memory.
    private static List<PublishedEdition> Editions() =>
    [
        .. Enumerable.Range(1, Policies / SeedYears.All.Count).SelectMany(number => SeedYears.All.Select(year => year.Context.Policy with
        {
            Ward = year.Context.Policy.Ward with { Code = string.Create(CultureInfo.InvariantCulture, $"{year.Context.Policy.Ward.Code}-{number}") },
        })).Select((policy, at) => new PublishedEdition(at + 1, 1, EditionKind.Imported, "", DateTime.UnixEpoch, "", null, null, true, EditionContent.Read(EditionContent.ToBytes(policy)))),
    ];
}
