using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>A portal in a process of its own, and all that it prints while it serves.</summary>
internal sealed class ServingPortal : IDisposable
{
    private readonly Running _run;

    private ServingPortal(Running run) => _run = run;

    public ConcurrentQueue<string> Lines { get; } = [];

    public Uri Address { get; private set; } = null!;

    public static async Task<ServingPortal> StartAsync(string data, params string[] settings)
    {
        var portal = new ServingPortal(Running.Start(["serve", "--urls=http://127.0.0.1:0", $"--Data:Directory={data}", "--Pdf:Fonts=/no/fonts", .. settings]));
        _ = portal.ReadAsync();
        portal.Address = new Uri(await portal.FindAsync(new Regex(@"(?<=動いています：)\S+")));

        return portal;
    }

    /// <summary>What is printed sooner or later.</summary>
    public async Task<string> FindAsync(Regex wanted)
    {
        for (var time = 0; time < 600; time++)
        {
            if (Lines.Select(line => wanted.Match(line)).FirstOrDefault(match => match.Success) is { } found)
            {
                return found.Value;
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"Not printed: {wanted}\n{string.Join('\n', Lines)}");
    }

    public async Task<HttpStatusCode> AskAsync(string address)
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var answer = await client.GetAsync(address);

        return answer.StatusCode;
    }

    public void Dispose()
    {
        _run.Stop();
        _run.Process.WaitForExit();
        _run.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _run.Process.StandardOutput.ReadLineAsync() is { } line)
        {
            Lines.Enqueue(line);
        }
    }
}
