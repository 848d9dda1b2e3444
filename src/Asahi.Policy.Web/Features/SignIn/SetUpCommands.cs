using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site.Components.Entry;
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
    /// <returns>Not found when somebody else was quicker.</returns>
    public Task<Ending> MakeAsync(SetUpInput input, CancellationToken cancellation) => writer.WriteAsync(
        async sheet =>
        {
            if (!await accounts.NobodyAsync(cancellation))
            {
                return Refused.NotFound;
            }

            var ward = await db.Wards.Where(it => it.Code == input.Ward).Select(it => it.Id).FirstOrDefaultAsync(cancellation);
            var order = new StaffOrder(HalfWidth.Of(input.Login).Trim(), OfficeNames.Person(input.Name), Duty.Administrator);
            var wanted = new StaffMember(order.Login, order.Name, ward);
            List<Fault> others =
            [
                .. ward == 0 ? [new Fault(StaffFields.Ward, "区を選んでください")] : Array.Empty<Fault>(),
                .. await PasswordFaults.OfAsync(people, wanted, input.Password, StaffFields.Password),
            ];
            var ending = await accounts.AddAsync(ward, order, sheet, others);

            if (ending is not Done { Subject: { } id })
            {
                return ending;
            }

            var made = await PersonAsync(id, cancellation);
            var fault = StaffAccounts.Fault(await people.AddPasswordAsync(made, input.Password ?? ""), StaffFields.Password)
                ?? StaffAccounts.Fault(await people.ResetAuthenticatorKeyAsync(made), "");
            sheet.Afterwards(code.Spend);

            return fault is null ? ending : new Refused(Reason.Invalid, fault);
        },
        cancellation);

    public Task<StaffMember> PersonAsync(int id, CancellationToken cancellation) =>
        db.Users.FirstAsync(person => person.Id == id, cancellation);
}
