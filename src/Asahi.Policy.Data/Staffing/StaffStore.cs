using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Asahi.Policy.Data.Staffing;

/// <summary>職員の保管。Identity saves accounts through these; each save waits its turn at the gate like every other write.</summary>
public sealed class StaffStore(PolicyDbContext db, WriteGate gate, ISecretSeal seal, IdentityErrorDescriber describer)
    : UserOnlyStore<StaffMember, PolicyDbContext, int>(db, describer)
{
    internal const string AppKey = "AuthenticatorKey";
    internal const string Codes = "RecoveryCodes";

    private const string Own = "[AspNetUserStore]";

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

    /// <inheritdoc/>
    public override Task SetAuthenticatorKeyAsync(StaffMember user, string key, CancellationToken cancellationToken) =>
        SetTokenAsync(user, Own, AppKey, AppKeys.Keep(key, seal), cancellationToken);

    /// <summary>認証アプリの鍵。Null also when it is there and cannot be read, because the keys of the portal were lost.</summary>
    public override async Task<string?> GetAuthenticatorKeyAsync(StaffMember user, CancellationToken cancellationToken) =>
        AppKeys.Read(await GetTokenAsync(user, Own, AppKey, cancellationToken), seal);

    /// <inheritdoc/>
    public override Task ReplaceCodesAsync(StaffMember user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        SetTokenAsync(user, Own, Codes, RecoveryCodes.Keep(recoveryCodes), cancellationToken);

    /// <inheritdoc/>
    public override async Task<bool> RedeemCodeAsync(StaffMember user, string code, CancellationToken cancellationToken)
    {
        if (await GetTokenAsync(user, Own, Codes, cancellationToken) is not { } kept
            || RecoveryCodes.Spend(RecoveryCodes.Kept(kept), code) is not { } others)
        {
            return false;
        }

        await SetTokenAsync(user, Own, Codes, others, cancellationToken);

        return true;
    }

    /// <inheritdoc/>
    public override async Task<int> CountCodesAsync(StaffMember user, CancellationToken cancellationToken) =>
        await GetTokenAsync(user, Own, Codes, cancellationToken) is { } kept ? RecoveryCodes.Count(RecoveryCodes.Kept(kept)) : 0;

    // Within a transaction of ours the gate is held already.
    private async Task<IDisposable?> TurnAsync(CancellationToken cancellation) =>
        Context.Database.CurrentTransaction is null ? await gate.EnterAsync(cancellation) : null;
}
