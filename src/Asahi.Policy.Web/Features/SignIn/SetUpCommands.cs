using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.SignIn;

public sealed class SetUpCommands(
    PolicyDbContext db,
    RecordWriter writer,
    StaffAccounts accounts,
    UserManager<StaffMember> people,
    SetUpCode code)
{
    public Task<bool> NobodyAsync(CancellationToken cancellation) => accounts.NobodyAsync(cancellation);

    public async Task<IReadOnlyList<WardChoice>> WardsAsync(CancellationToken cancellation) =>
        await db.Wards.OrderBy(ward => ward.Code).Select(ward => new WardChoice(ward.Code, ward.Name)).ToListAsync(cancellation);

    /// <summary>Makes the first administrator, and no second: whether there is anybody is asked within the transaction.</summary>
    /// <returns>Null when somebody else was quicker.</returns>
    /// <exception cref="StaffRefusedException">It cannot be made as asked.</exception>
    public async Task<StaffMember?> MakeAsync(SetUpInput input, CancellationToken cancellation)
    {
        var ward = await db.Wards.FirstOrDefaultAsync(it => it.Code == input.Ward, cancellation)
            ?? throw new StaffRefusedException(StaffField.Ward, "区を選んでください");
        var order = new StaffOrder((input.Login ?? "").Trim(), (input.Name ?? "").Trim(), Duty.Administrator, null);
        StaffMember? made = null;
        await writer.WriteAsync(
            async sheet =>
            {
                if (!await accounts.NobodyAsync(cancellation))
                {
                    return;
                }

                made = await accounts.AddAsync(ward.Id, order, sheet);
                StaffRefusedException.Require(await people.AddPasswordAsync(made, input.Password ?? ""), StaffField.Password);
                StaffRefusedException.Require(await people.ResetAuthenticatorKeyAsync(made), field: null);
            },
            cancellation);
        code.Spend();

        return made;
    }
}
