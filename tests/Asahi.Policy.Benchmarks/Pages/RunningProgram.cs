using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace Asahi.Policy.Benchmarks.Pages;

/// <summary>A program that serves on this machine alone, with what it uses up (Linux). Its output is thrown away.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process _process;

    private RunningProgram(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <summary>From its start until it answered.</summary>
    public TimeSpan StartedIn { get; private set; }

    public string Address => $"http://127.0.0.1:{Port}";

    /// <summary>Memory that it holds, in bytes.</summary>
    public long Resident => Status("VmRSS:") * 1024;

    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();

            return _process.TotalProcessorTime;
        }
    }

    /// <param name="command">What a shell runs; {port} stands for the port.</param>
    /// <param name="probe">The page that says that it serves.</param>
    /// <param name="folder">Where it runs.</param>
    public static async Task<RunningProgram> StartAsync(string command, string probe, string folder)
    {
        var port = FreePort();
        var start = Stopwatch.GetTimestamp();
        var shell = new ProcessStartInfo("/bin/sh", ["-c", $"exec {command.Replace("{port}", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)} > /dev/null 2>&1"]) { WorkingDirectory = folder };
        var program = new RunningProgram(Process.Start(shell)!, port);
        using var client = new HttpClient { BaseAddress = new Uri(program.Address) };

        while (!await AnswersAsync(client, probe))
        {
            if (program._process.HasExited || Stopwatch.GetElapsedTime(start) > TimeSpan.FromMinutes(3))
            {
                throw new InvalidOperationException($"{command} does not serve.");
            }

            await Task.Delay(5);
        }

        program.StartedIn = Stopwatch.GetElapsedTime(start);

        return program;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient client, string probe)
    {
        try
        {
            return (await client.GetAsync(probe)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();

        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    private long Status(string name) => long.Parse(
        File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);
}
