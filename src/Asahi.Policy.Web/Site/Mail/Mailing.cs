using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Asahi.Policy.Web.Site.Mail;

/// <summary>Sends what was prepared: to each person one mail for all that has come together. What cannot be sent is tried again, ever
/// later, and given up after two days: by then the count in the head of every page has long said it.</summary>
public sealed class Mailing(
    PolicyDbContext db,
    WriteGate gate,
    MailSettings settings,
    MailText text,
    TimeProvider clock,
    ILogger<Mailing> log)
{
    // What comes within a minute goes out together.
    private static readonly TimeSpan _gathering = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _kept = TimeSpan.FromDays(30);
    private static readonly TimeSpan[] _pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    /// <returns>How many mails went out.</returns>
    public async Task<int> SendAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var gathered = now - _gathering;
        var waiting = await db.Notices
            .Where(notice => notice.EndedAt == null && notice.NextAt <= now && notice.MadeAt <= gathered)
            .OrderBy(notice => notice.Id)
            .ToListAsync(cancellation);
        var sent = 0;

        foreach (var own in waiting.GroupBy(notice => (notice.StaffMemberId, notice.WardCode)))
        {
            sent += await SendAsync([.. own], cancellation) ? 1 : 0;
        }

        var oldest = now - _kept;
        using var turn = await gate.EnterAsync(cancellation);
        await db.Notices.Where(notice => notice.EndedAt < oldest).ExecuteDeleteAsync(cancellation);

        return sent;
    }

    private async Task<bool> SendAsync(IReadOnlyList<Notice> own, CancellationToken cancellation)
    {
        var id = own[0].StaffMemberId;
        var person = await db.Users.AsNoTracking().FirstOrDefaultAsync(it => it.Id == id, cancellation);
        var trouble = person is { IsDisabled: false, WantsMail: true, Email: { } address }
            ? await TrySendAsync(address, own, cancellation)
            : ""; // nobody to be told any more

        await NoteAsync(own, trouble, cancellation);

        if (trouble is { Length: > 0 })
        {
            log.LogMailFailed(id, own[0].Tries, trouble);
        }

        return trouble is null;
    }

    // Null: it is on its way. Else why not, without the address.
    private async Task<string?> TrySendAsync(string address, IReadOnlyList<Notice> own, CancellationToken cancellation)
    {
        var (subject, body) = await text.OfAsync(own, cancellation);
        using var message = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = body } };
        message.From.Add(MailboxAddress.Parse(settings.From));
        message.To.Add(MailboxAddress.Parse(address));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");

        try
        {
            using var client = new SmtpClient { Timeout = 20_000 };
            await client.ConnectAsync(settings.Host, settings.Port, settings.Security, cancellation);

            if (settings.User.Length > 0)
            {
                await client.AuthenticateAsync(settings.User, settings.Password, cancellation);
            }

            await client.SendAsync(message, cancellation);
            await client.DisconnectAsync(quit: true, cancellation);

            return null;
        }
        catch (Exception failure) when (IsOfTheServer(failure))
        {
            return failure.GetType().Name;
        }
    }

    private static bool IsOfTheServer(Exception failure) => failure is IOException
        or System.Net.Sockets.SocketException
        or ProtocolException
        or CommandException
        or AuthenticationException
        or SslHandshakeException
        or TimeoutException;

    private async Task NoteAsync(IReadOnlyList<Notice> own, string? trouble, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        using var turn = await gate.EnterAsync(cancellation);

        foreach (var notice in own)
        {
            if (trouble is { Length: > 0 } && notice.Tries < _pauses.Length)
            {
                notice.Postpone(now + _pauses[notice.Tries]);
            }
            else
            {
                notice.End(now);
            }
        }

        await db.SaveChangesAsync(cancellation);
    }
}
