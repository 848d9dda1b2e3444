using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Asahi.Policy.Data.Staffing;

/// <summary>職員の保管。Identity saves accounts through these; each save waits its turn at the gate like every other write.</summary>
public sealed class StaffStore(PolicyDbContext db, WriteGate gate, IdentityErrorDescriber describer)
    : UserOnlyStore<StaffMember, PolicyDbContext, int>(db, describer)
{
    /// <inheritdoc/>
    public override async Task<IdentityResult> CreateAsync(StaffMember user, CancellationToken cancellationToken = default)
    {
        using var turn = await TurnAsync(cancellationToken);

        return await base.CreateAsync(user, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<IdentityResult> UpdateAsync(StaffMember user, CancellationToken cancellationToken = default)
    {
        using var turn = await TurnAsync(cancellationToken);

        return await base.UpdateAsync(user, cancellationToken);
    }

    /// <summary>Accounts are disabled, never deleted.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override Task<IdentityResult> DeleteAsync(StaffMember user, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("職員は削除できません。停止してください。");

    // Within a transaction of ours the gate is held already.
    private async Task<IDisposable?> TurnAsync(CancellationToken cancellation) =>
        Context.Database.CurrentTransaction is null ? await gate.EnterAsync(cancellation) : null;
}
