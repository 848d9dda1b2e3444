using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Asahi.Policy.Benchmarks.Pages;

/// <summary>How long one waits for a year on one screen, of 10 issues, 40 strategies and 120 initiatives: each view as it is opened, a save of one
/// cell, and of one text in each line.</summary>
internal static class GridBenchmark
{
    private const int WarmUp = 5;
    private const int Times = 15;

    private static readonly string[] _views = ["evaluation&view=initiative", "evaluation&view=indicators", "evaluation&view=budgets", "plan&view=initiative", "plan&view=indicators"];

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("asahi-policy-grid-").FullName;

        try
        {
            var data = Path.Combine(folder, "data");
            var year = await PreviewBenchmark.FillAsync(data);
            await PreviewBenchmark.AddPersonAsync(data);
            using var portal = await PagesBenchmark.PortalAsync(data, "--Files:Ahead=false");
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(portal.Address), Timeout = TimeSpan.FromMinutes(2) };
            await PreviewBenchmark.SignInAsync(client);
            Console.WriteLine("| what | bytes | median of fifteen, warm | longest | processor time of one |\n|---|---|---|---|---|");

            foreach (var view in _views)
            {
                var address = $"/staff/mihon/{year}/grid?stage={view}";
                await MeasureAsync(portal, $"`{view}`", async _ => (int)(await PreviewBenchmark.TimeAsync(client, address)).Bytes);
            }

            var form = $"/staff/mihon/{year}/grid?stage=evaluation&view=initiative";
            await SaveAsync(portal, client, form, "a save of one cell", 1);
            await SaveAsync(portal, client, form, "a save of a text in each line", int.MaxValue);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    // The form is opened each time, as somebody does who goes on writing; that is not measured again.
    private static async Task SaveAsync(RunningProgram portal, HttpClient client, string address, string name, int most)
    {
        Dictionary<string, string> fields = [];
        await MeasureAsync(
            portal,
            name,
            async _ =>
            {
                using var content = new FormUrlEncodedContent(fields);
                using var sent = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
                using var answer = await client.SendAsync(sent, HttpCompletionOption.ResponseHeadersRead);

                return answer.StatusCode == HttpStatusCode.Redirect ? 0 : throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}.");
            },
            async time =>
            {
                fields = SavedForm.Fields((await client.GetStringAsync(address)).Replace("&amp;", "&", StringComparison.Ordinal), address);
                fields["step"] = "save";

                foreach (var cell in fields.Keys.Where(key => key.EndsWith(".results", StringComparison.Ordinal)).Take(most).ToList())
                {
                    fields[cell] = $"訓練を{time}回行った。";
                }
            });
    }

    private static async Task MeasureAsync(RunningProgram portal, string name, Func<int, Task<int>> work, Func<int, Task>? before = null)
    {
        var (taken, used, bytes) = (new List<double>(), TimeSpan.Zero, 0);

        for (var time = 0; time < WarmUp + Times; time++)
        {
            await (before?.Invoke(time) ?? Task.CompletedTask);
            var (processor, start) = (portal.Processor, Stopwatch.GetTimestamp());
            bytes = await work(time);
            var spent = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

            if (time >= WarmUp)
            {
                taken.Add(spent);
                used += portal.Processor - processor;
            }
        }

        var warm = taken.Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {bytes:N0} | {warm[Times / 2]:N0} ms | {warm[^1]:N0} ms | {used.TotalMilliseconds / Times:N0} ms |"));
    }
}
