namespace Asahi.Policy.Web.Site.Mail;

internal static partial class MailLog
{
    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Staff {Person}: a notice was not taken by the mail server, try {Try}: {Trouble}")]
    public static partial void LogMailFailed(this ILogger log, int person, int @try, string trouble);

    [LoggerMessage(Level = LogLevel.Error, Message = "Notices could not be prepared or sent")]
    public static partial void LogMailingFailed(this ILogger log, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No mail is sent: {Trouble}")]
    public static partial void LogMailOff(this ILogger log, string trouble);
}
