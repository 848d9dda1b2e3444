using Asahi.Policy.Data.Record;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Staffing;

/// <summary>区を表す語。What somebody who guesses a password of the ward's staff tries first.</summary>
public sealed class WardWords(PolicyDbContext db)
{
    /// <summary>ある区の語。Its name with and without 区, and its code; of a ward that has published nothing yet, too.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(int ward, CancellationToken cancellation = default)
    {
        var it = await db.Wards.Where(known => known.Id == ward).Select(known => new { known.Code, known.Name }).FirstAsync(cancellation);

        return [it.Name, it.Name.TrimEnd('区'), it.Code];
    }
}
