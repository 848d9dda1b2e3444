using System.Text;
using Asahi.Policy.Web.Verbs;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>The command line in the process of the tests, where it is not the point that the program runs in one of its own: starting that costs two seconds of
/// the processor. What it prints goes to whoever asked, and not to others who ask at the same time.</summary>
internal static class ProgramHere
{
    private static readonly AsyncLocal<StringWriter?> _output = new();
    private static readonly AsyncLocal<StringWriter?> _errors = new();

    static ProgramHere()
    {
        Console.SetOut(new Fork(_output, Console.Out));
        Console.SetError(new Fork(_errors, Console.Error));
    }

    /// <summary>As a process would end, and with all that it would print.</summary>
    public static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        using var output = _output.Value = new StringWriter();
        using var errors = _errors.Value = new StringWriter();

        // What belongs to the program is found by its name, and that is not the name of what was started.
        // One that should have been refused and serves instead would never end.
        var code = await CommandLine.RunAsync([.. arguments, $"--applicationName={typeof(CommandLine).Assembly.GetName().Name}"]).WaitAsync(TimeSpan.FromMinutes(1));

        return (code, $"{output}{errors}");
    }

    private sealed class Fork(AsyncLocal<StringWriter?> asked, TextWriter others) : TextWriter
    {
        public override Encoding Encoding => others.Encoding;

        private TextWriter Target => asked.Value ?? others;

        public override void Write(char value) => Target.Write(value);

        public override void Write(char[] buffer, int index, int count) => Target.Write(buffer, index, count);

        public override void Write(string? value) => Target.Write(value);

        public override void Flush() => Target.Flush();
    }
}
