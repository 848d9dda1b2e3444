using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Asahi.Policy.Benchmarks.Pages;

/// <summary>Pages of the portal, in one run beside nginx and beside the least that its server can do; what a page costs that is not prepared yet; and how all of
/// it grows with the record. Needs nginx and wrk.</summary>
internal static class PagesBenchmark
{
    private const int Rounds = 3;

    private static readonly (string Name, string Path)[] _pages =
    [
        ("first page", "/"),
        ("year", "/mihon/2021"),
        ("item", "/mihon/2021/1-1-1"),
        ("results", "/mihon/2021/results"),
        ("様式2 as HTML", "/mihon/2021/forms/2"),
        ("search", "/search?q=%E9%98%B2%E7%81%BD"),
        ("様式2 as PDF", "/mihon/2021/forms/2.pdf"),
    ];

    /// <param name="grown">A data folder of hundreds of policies (the command fill). Null: growth is left out.</param>
    public static async Task<int> RunAsync(string? grown)
    {
        var folder = Directory.CreateTempSubdirectory("asahi-policy-pages-").FullName;

        try
        {
            await CompareAsync(folder);
            await PrepareAsync(folder);

            if (grown is not null)
            {
                await GrowAsync(folder, grown);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    /// <summary>The built portal, as a program of its own.</summary>
    public static Task<RunningProgram> PortalAsync(string data, string settings = "") =>
        RunningProgram.StartAsync(
            $"dotnet {Built("src/Asahi.Policy.Web", "Asahi.Policy.Web.dll")} --urls http://127.0.0.1:{{port}} --environment Production --Data:Directory={data} --Site:RequiresHttps=false {settings}",
            "/",
            Path.GetFullPath(Path.Combine(Here(), "../../../src/Asahi.Policy.Web")));

    private static Task<RunningProgram> BareAsync(string folder, string way) =>
        RunningProgram.StartAsync($"dotnet {Built("tests/Asahi.Policy.Benchmarks", "Asahi.Policy.Benchmarks.dll")} bare {folder} {{port}} {way}", "/", folder);

    private static async Task CompareAsync(string folder)
    {
        var data = Path.Combine(folder, "data");
        using var portal = await PortalAsync(data, "--Seeds:Sample=true");
        using var client = new HttpClient { BaseAddress = new Uri(portal.Address), Timeout = TimeSpan.FromMinutes(2) };
        var replies = new List<SavedReply>();

        foreach (var (_, path) in _pages)
        {
            await client.GetAsync(path); // makes the file, if it is one
            replies.Add(await SavedReply.OfAsync(client, path));
        }

        SavedReply.Save(folder, replies);
        await Task.Delay(TimeSpan.FromSeconds(60)); // the portal makes the files of all years in the background
        using var quiet = await PortalAsync(data + "-quiet", "--Seeds:Sample=true --Files:Ahead=false --Serilog:MinimumLevel:Override:Serilog.AspNetCore=Fatal");
        using var bare = await BareAsync(folder, "log");
        using var silent = await BareAsync(folder, "silent");
        using var framework = await BareAsync(folder, "output-cache");
        using var nginx = await Nginx.StartAsync(folder, replies);
        using var quietClient = new HttpClient { BaseAddress = new Uri(quiet.Address), Timeout = TimeSpan.FromMinutes(2) };
        Console.WriteLine("| page | bytes | connections | ours | without the log | bare server | bare without the log | its output cache, without the log | nginx | ours ÷ bare | ours ÷ nginx | median, 99th ms | errors |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|");

        foreach (var ((name, path), reply) in _pages.Zip(replies))
        {
            await quietClient.GetAsync(path);

            foreach (var connections in new[] { 16, 64 })
            {
                var all = new List<Load[]>();

                for (var round = 0; round < Rounds; round++)
                {
                    var loads = new List<Load>();

                    foreach (var program in new[] { portal, quiet, bare, silent, framework, nginx })
                    {
                        loads.Add(await Load.OnAsync(program.Address + path, connections));
                    }

                    all.Add([.. loads]);
                }

                var at = Enumerable.Range(0, 6).Select(program => Median(all.Select(loads => loads[program].PerSecond))).ToList();
                Console.WriteLine(
                    $"| {name} | {reply.Bytes.Length:#,0} | {connections} | {at[0]:#,0} | {at[1]:#,0} | {at[2]:#,0} | {at[3]:#,0} | {at[4]:#,0} | {at[5]:#,0} | {at[0] / at[2]:0.00} | {at[1] / at[5]:0.00} | "
                    + $"{Median(all.Select(loads => loads[0].Median)):0.0}, {Median(all.Select(loads => loads[0].Longest)):0.0} | {all.Sum(loads => loads.Sum(load => load.Errors))} |");
            }
        }

        Console.WriteLine($"\nMemory after that: {portal.Resident / 1048576} MB.");
    }

    // Nothing is kept: each request prepares its page.
    private static async Task PrepareAsync(string folder)
    {
        using var portal = await PortalAsync(Path.Combine(folder, "data"), "--Replies:Megabytes=0 --Files:Ahead=false");
        Console.WriteLine("\n| page that is not prepared yet | processor time | answers a second, one after the other |\n|---|---|---|");

        foreach (var (name, path) in _pages.SkipLast(1))
        {
            // One at a time: who asks for a page that is being made waits for it, and waiting threads spin, which counts as processor time.
            await Load.OnAsync(portal.Address + path, 1, seconds: 20); // compiled in its last form
            var (before, watch) = (portal.Processor, Stopwatch.StartNew());
            var load = await Load.OnAsync(portal.Address + path, 1, seconds: 4);
            var spent = (portal.Processor - before).TotalMilliseconds / (load.PerSecond * watch.Elapsed.TotalSeconds);
            Console.WriteLine($"| {name} | {spent:0.0} ms | {load.PerSecond:#,0} |");
        }
    }

    private static async Task GrowAsync(string folder, string grown)
    {
        Console.WriteLine("\n| policies | start to first page | first page that is not prepared yet | kept first page a second | kept year page a second | search, 95th of a hundred | memory, rest and most |\n|---|---|---|---|---|---|---|");

        foreach (var (name, data, year) in new[] { ("5", Path.Combine(folder, "data"), "/mihon/2021"), ("480", grown, "/kaku01/2021") })
        {
            using var portal = await PortalAsync(data, "--Files:Ahead=false");
            using var unprepared = await PortalAsync(await CopyAsync(data, folder, name), "--Replies:Megabytes=0 --Files:Ahead=false");
            using var client = new HttpClient { BaseAddress = new Uri(unprepared.Address) };
            var cold = new List<double>();

            for (var time = 0; time < 1_000; time++)
            {
                var start = Stopwatch.GetTimestamp();
                await client.GetByteArrayAsync("/");
                cold.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            var rest = portal.Resident;
            await GetAsync(portal.Address, year);
            await Load.OnAsync(portal.Address + "/", 64, seconds: 8); // compiled in its last form
            var (first, whole) = (await Load.OnAsync(portal.Address + "/", 64), await Load.OnAsync(portal.Address + year, 64));
            var searches = await SearchesAsync(unprepared.Address);
            Console.WriteLine(
                $"| {name} | {portal.StartedIn.TotalSeconds:0.0} s | {Median(cold.TakeLast(100)):0.0} ms | {first.PerSecond:#,0} | {whole.PerSecond:#,0} | {searches:0} ms | "
                + $"{rest / 1048576} MB, {Math.Max(portal.Resident, unprepared.Resident) / 1048576} MB |");
        }
    }

    private static async Task<double> SearchesAsync(string address)
    {
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        string[] words = ["防災", "支援", "子育て", "の", "高齢者 見守り", "1-2-1", "公園", "まちづくり", "見つからないことば", "健康"];
        var times = new List<double>();

        for (var time = 0; time < 800; time++)
        {
            var start = Stopwatch.GetTimestamp();
            await client.GetByteArrayAsync($"/search?q={Uri.EscapeDataString(words[time % words.Length])}");
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times.TakeLast(400).Order().ElementAt(380);
    }

    private static async Task GetAsync(string address, string path)
    {
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        (await client.GetAsync(path)).EnsureSuccessStatusCode();
    }

    // Two portals never share a data folder.
    private static async Task<string> CopyAsync(string data, string folder, string name)
    {
        var copy = Directory.CreateDirectory(Path.Combine(folder, $"copy-{name}")).FullName;
        await using var from = new FileStream(Path.Combine(data, "policy.db"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        await using var to = File.Create(Path.Combine(copy, "policy.db"));
        await from.CopyToAsync(to);

        return copy;
    }

    private static double Median(IEnumerable<double> all) => all.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private static string Built(string project, string file) => Path.GetFullPath(Path.Combine(Here(), "../../..", project, "bin/Release/net10.0", file));

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
