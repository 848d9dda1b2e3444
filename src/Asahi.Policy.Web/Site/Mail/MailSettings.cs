using System.Globalization;
using MailKit.Security;

namespace Asahi.Policy.Web.Site.Mail;

/// <summary>How mail is sent, under Mail in the settings. Without a host none is: that is how the portal comes.</summary>
public sealed class MailSettings(IConfiguration configuration, SiteSettings site)
{
    private const int SubmissionPort = 587;

    public string Host => configuration["Mail:Host"] ?? "";

    public int Port => configuration.GetValue("Mail:Port", SubmissionPort);

    public string From => configuration["Mail:From"] ?? "";

    public string User => configuration["Mail:User"] ?? "";

    public string Password => configuration["Mail:Password"] ?? "";

    /// <summary>StartTls where nothing is said: an address and a link go over the line.</summary>
    public SecureSocketOptions Security =>
        Enum.TryParse<SecureSocketOptions>(configuration["Mail:Security"], ignoreCase: true, out var wanted)
            ? wanted
            : SecureSocketOptions.StartTls;

    /// <summary>The hour (Japan time) at which sections are reminded of their days.</summary>
    public int ReminderHour => configuration.GetValue("Mail:ReminderHour", 9);

    public bool IsOn => Host.Length > 0 && Trouble is null;

    /// <summary>Why nothing can be sent though a server is named. Null: it can, or none is named.</summary>
    public string? Trouble => this switch
    {
        { Host.Length: 0 } => null,
        { From.Length: 0 } => "Mail:From がありません。差出人のアドレスを設定してください",
        _ when site.BaseAddress.Length == 0 => "Site:BaseAddress がありません。お知らせに書くアドレスを決められません",
        { Port: < 1 or > 65_535 } => string.Create(CultureInfo.InvariantCulture, $"Mail:Port の {Port} は使えません"),
        _ => null,
    };
}
