using Asahi.Policy.Data.Notices;
using MailKit.Net.Smtp;
using MimeKit;

namespace Asahi.Policy.Web.Site.Mail;

/// <summary>Sends what was prepared: to each person one mail for all that has come together.</summary>
public sealed class Mailing(WaitingNotices notices, MailSettings settings, MailText text, TimeProvider clock, ILogger<Mailing> log)
{
    /// <returns>How many mails went out.</returns>
    public async Task<int> SendAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var sent = 0;

        foreach (var bundle in await notices.DueAsync(now, cancellation))
        {
            sent += await SendAsync(bundle, cancellation) ? 1 : 0;
        }

        await notices.SweepAsync(now, cancellation);

        return sent;
    }

    private async Task<bool> SendAsync(NoticeBundle bundle, CancellationToken cancellation)
    {
        var trouble = bundle.Address is { } address ? await TrySendAsync(address, bundle, cancellation) : null;
        var now = clock.GetUtcNow().UtcDateTime;

        if (trouble is null)
        {
            await notices.EndAsync(bundle, now, cancellation);

            return bundle.Address is not null;
        }

        log.LogMailFailed(bundle.Person, bundle.Notices[0].Tries, trouble);
        await notices.PostponeAsync(bundle, now, cancellation);

        return false;
    }

    // Null: it is on its way. Else why not, without the address. Whatever goes wrong with one mail, the others are not held up by it:
    // the server, the net, a server that knows no passwords, an address that cannot be read.
    private async Task<string?> TrySendAsync(string address, NoticeBundle bundle, CancellationToken cancellation)
    {
        try
        {
            var (subject, body) = await text.OfAsync(bundle, cancellation);
            using var message = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = body } };
            message.From.Add(MailboxAddress.Parse(settings.From));
            message.To.Add(MailboxAddress.Parse(address));
            message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
            await DeliverAsync(message, cancellation);

            return null;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            return failure.GetType().Name;
        }
    }

    private async Task DeliverAsync(MimeMessage message, CancellationToken cancellation)
    {
        using var client = new SmtpClient { Timeout = 20_000 };
        await client.ConnectAsync(settings.Host, settings.Port, settings.Security, cancellation);

        if (settings.User.Length > 0)
        {
            await client.AuthenticateAsync(settings.User, settings.Password, cancellation);
        }

        await client.SendAsync(message, cancellation);
        await client.DisconnectAsync(quit: true, cancellation);
    }
}
