using System.ComponentModel;
using System.Diagnostics;

namespace Asahi.Policy.Forms.Tests.Support;

/// <summary>Other programs that open our files.</summary>
internal static class Tool
{
    public static string Run(string program, params string[] arguments)
    {
        var (exitCode, output) = Try(program, arguments);
        Assert.True(exitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {exitCode}:\n{output}");

        return output;
    }

    public static (int ExitCode, string Output) Try(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();

            return (process.ExitCode, output + errors.Result);
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException($"{program} is not installed; tests/run.sh installs what the tests need.");
        }
    }
}
