using Asahi.Policy.Data.Record;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Staffing;

/// <summary>区を表す語。What somebody who guesses a password of the ward's staff tries first.</summary>
public sealed class WardWords(PolicyDbContext db)
{
    /// <summary>ある区の語。None of a ward that is not there. Its
    /// name with and without 区, and its code; of a ward that has published nothing yet, too.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(int ward, CancellationToken cancellation = default)
    {
        return await db.Wards.Where(known => known.Id == ward)
            .Select(known => new { known.Code, known.Name })
            .FirstOrDefaultAsync(cancellation) is { } it
                ? [it.Name, it.Name.TrimEnd('区'), it.Code]
                : [];
    }
}
