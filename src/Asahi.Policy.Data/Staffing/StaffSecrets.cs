using Asahi.Policy.Data.Record;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Staffing;

/// <summary>職員の秘密。What a former program left readable in the record is closed before the portal serves.</summary>
public sealed class StaffSecrets(PolicyDbContext db, WriteGate gate, ISecretSeal seal)
{
    /// <summary>読めるままのものを閉じる。</summary>
    /// <returns>How many were closed, and how many keys of apps cannot be read with the keys that are there.</returns>
    public async Task<(int Closed, int Unreadable)> CloseAsync(CancellationToken cancellation = default)
    {
        var tokens = await db.UserTokens
            .Where(token => token.Value != null && (token.Name == StaffStore.AppKey || token.Name == StaffStore.Codes))
            .ToListAsync(cancellation);
        var (closed, unreadable) = (0, 0);

        foreach (var token in tokens)
        {
            switch (token.Name)
            {
                case StaffStore.AppKey when !AppKeys.IsKept(token.Value!):
                    token.Value = AppKeys.Keep(token.Value!, seal);
                    closed++;
                    break;
                case StaffStore.Codes when !RecoveryCodes.IsKept(token.Value!):
                    token.Value = RecoveryCodes.Kept(token.Value!);
                    closed++;
                    break;
                case StaffStore.AppKey when AppKeys.Read(token.Value, seal) is null:
                    unreadable++;
                    break;
            }
        }

        if (closed > 0)
        {
            using var turn = await gate.EnterAsync(cancellation);
            await db.SaveChangesAsync(cancellation);
        }

        return (closed, unreadable);
    }
}
