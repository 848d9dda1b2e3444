namespace Asahi.Policy.Web.Site.Security;

/// <summary>What the log says of sign-ins, each with a number of its own: the number of the person, never
/// login, name or address. What is done to accounts stands in the change log of the record.</summary>
internal static partial class SecurityLog
{
    [LoggerMessage(1001, LogLevel.Information, "Signed in: person {Person}")]
    public static partial void LogEntered(this ILogger log, int person);

    [LoggerMessage(1002, LogLevel.Warning, "Sign-in refused: person {Person}")]
    public static partial void LogRefused(this ILogger log, int? person);

    [LoggerMessage(1003, LogLevel.Warning, "Denied: person {Person} as {Duty} asked {Method} {Route}")]
    public static partial void LogDenied(this ILogger log, int person, string duty, string method, string? route);

    [LoggerMessage(1004, LogLevel.Warning, "Tried too often: {What} of person {Person}")]
    public static partial void LogTooOften(this ILogger log, string what, int? person);

    [LoggerMessage(1005, LogLevel.Information, "Signed out: person {Person}")]
    public static partial void LogLeft(this ILogger log, int person);

    [LoggerMessage(1006, LogLevel.Warning, "Signed in by a recovery code: person {Person}")]
    public static partial void LogRecovered(this ILogger log, int person);

    [LoggerMessage(1007, LogLevel.Information, "Password set: person {Person}")]
    public static partial void LogPasswordSet(this ILogger log, int person);

    [LoggerMessage(1008, LogLevel.Information, "Second factor set up: person {Person}")]
    public static partial void LogEnrolled(this ILogger log, int person);

    [LoggerMessage(1009, LogLevel.Warning, "Second factor given up: person {Person}")]
    public static partial void LogUnenrolled(this ILogger log, int person);

    [LoggerMessage(1010, LogLevel.Information, "New recovery codes: person {Person}")]
    public static partial void LogNewCodes(this ILogger log, int person);

    [LoggerMessage(1011, LogLevel.Warning, "First administrator made: person {Person}")]
    public static partial void LogFirst(this ILogger log, int person);

    [LoggerMessage(1012, LogLevel.Warning, "Sign-in ended after wrong passwords: person {Person}")]
    public static partial void LogEnded(this ILogger log, int person);
}
