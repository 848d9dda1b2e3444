using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>Every line of the log, with its number and what was filled in.</summary>
public sealed class LogLines : ILoggerProvider
{
    public ConcurrentQueue<(int Event, string Text)> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Writer(Lines);

    public void Dispose()
    {
    }

    private sealed class Writer(ConcurrentQueue<(int Event, string Text)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue((eventId.Id, $"{formatter(state, exception)} {exception}"));
    }
}
