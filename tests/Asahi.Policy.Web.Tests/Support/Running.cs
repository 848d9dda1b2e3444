using System.Diagnostics;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>The built program in a process of its own, as a person starts it.</summary>
internal sealed class Running : IDisposable
{
    private readonly Task<string> _errors;

    private Running(Process process) => (Process, _errors) = (process, process.StandardError.ReadToEndAsync());

    public Process Process { get; }

    public static Running Start(params string[] arguments) => Start([], arguments);

    private static Running Start(Dictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Asahi.Policy.Web.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };

        // It ends before what is hot could be counted, and compiled once more, and earn that back.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_CallCounting"] = "0";

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new Running(Process.Start(start)!);
    }

    public static Task<(int Code, string Output)> ToEndAsync(params string[] arguments) => ToEndAsync(new Dictionary<string, string>(), arguments);

    public static async Task<(int Code, string Output)> ToEndAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        using var run = Start(environment, arguments);

        return await run.EndAsync();
    }

    /// <summary>Starts a portal on a free port, and gives its address as soon as it answers.</summary>
    public static Task<(Running Portal, Uri Address)> ServeAsync(string data, params string[] settings) => ServeAsync(data, [], settings);

    public static async Task<(Running Portal, Uri Address)> ServeAsync(string data, Dictionary<string, string> environment, params string[] settings)
    {
        var run = Start(environment, ["serve", "--urls=http://127.0.0.1:0", $"--Data:Directory={data}", "--Pdf:Fonts=/no/fonts", .. settings]);
        const string Said = "動いています：";

        while (await run.Process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Said, StringComparison.Ordinal) is var at && at >= 0)
            {
                return (run, new Uri(line[(at + Said.Length)..]));
            }
        }

        throw new InvalidOperationException("The portal ended: " + await run._errors);
    }

    /// <summary>Reads on what it prints, to the end; one who nobody listens to stands still when the pipe is full.</summary>
    public Task<string> ListenAsync() => Process.StandardOutput.ReadToEndAsync();

    public async Task<(int Code, string Output)> EndAsync()
    {
        var output = await Process.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(3)); // or else it serves where it should have been refused
        await Process.WaitForExitAsync();

        return (Process.ExitCode, output + await _errors);
    }

    public async Task KillAsync()
    {
        Process.Kill();
        await Process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop. Not SIGINT, which a run in the background inherits as ignored; the program takes both alike.</summary>
    public void Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", Process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        if (!Process.HasExited)
        {
            Process.Kill();
            Process.WaitForExit();
        }

        Process.Dispose();
    }
}
