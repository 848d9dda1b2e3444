using Asahi.Policy.Data.Notices;

namespace Asahi.Policy.Web.Site.Mail;

/// <summary>What this room is made of. It does nothing unless a mail server is named.</summary>
internal static class MailFeature
{
    public static IServiceCollection AddMail(this IServiceCollection services) => services
        .AddSingleton<MailSettings>()
        .AddSingleton(provider => new NoticeSending(provider.GetRequiredService<MailSettings>().IsOn))
        .AddScoped<NoticeOutbox>()
        .AddScoped<DueNotices>()
        .AddScoped<WaitingNotices>()
        .AddScoped<MailText>()
        .AddScoped<Mailing>()
        .AddHostedService<MailWorker>();
}
