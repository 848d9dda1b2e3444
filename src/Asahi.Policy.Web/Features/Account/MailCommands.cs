using System.Globalization;
using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Staffing;
using Microsoft.AspNetCore.Identity;

namespace Asahi.Policy.Web.Features.Account;

/// <summary>Whether somebody wants notices by mail: everybody says so alone.</summary>
public sealed class MailCommands(RecordWriter writer, StaffAccounts accounts, UserManager<StaffMember> people)
{
    public Task<Ending> WantAsync(Actor actor, Guid key, string? wants, CancellationToken cancellation) => writer.WriteAsync(
        actor,
        key,
        async sheet => (wants, await people.FindByIdAsync(actor.Id.ToString(CultureInfo.InvariantCulture))) switch
        {
            (_, null) => Refused.NotFound,
            (AccountPage.Wanted or AccountPage.Unwanted, { } person) =>
                await accounts.WantMailAsync(person, wants == AccountPage.Wanted, sheet),
            _ => Refused.Invalid("wants", "お知らせのメールを受け取るかどうかを選んでください"),
        },
        cancellation);
}
