using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Wards;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Wards;

/// <summary>区の設定を読む。For staff, and for what is frozen; public pages read them with the public record.</summary>
public sealed class WardOffices(PolicyDbContext db)
{
    /// <summary>いまの設定の版。</summary>
    /// <returns>Null when the ward has never saved any.</returns>
    public Task<WardSettingsVersion?> CurrentAsync(string ward, CancellationToken cancellation = default) => db.WardSettings.AsNoTracking()
        .Where(version => version.WardCode == ward)
        .OrderByDescending(version => version.Number)
        .FirstOrDefaultAsync(cancellation);

    /// <summary>いまの設定。</summary>
    public async Task<WardSettings> SettingsAsync(string ward, CancellationToken cancellation = default) =>
        (await CurrentAsync(ward, cancellation))?.Value ?? WardSettings.Standard;

    /// <summary>すべての版。新しい版から。</summary>
    public Task<List<WardSettingsVersion>> AllAsync(string ward, CancellationToken cancellation = default) => db.WardSettings.AsNoTracking()
        .Where(version => version.WardCode == ward)
        .OrderByDescending(version => version.Number)
        .ToListAsync(cancellation);

    /// <summary>区の課。番号の順。</summary>
    public Task<List<Section>> SectionsAsync(int ward, CancellationToken cancellation = default) => db.Sections.AsNoTracking()
        .Where(section => section.WardId == ward)
        .OrderBy(section => section.Id)
        .ToListAsync(cancellation);

    /// <summary>版に印刷する連絡先。</summary>
    public async Task<PrintedContacts> ContactsAsync(Ward ward, CancellationToken cancellation = default) =>
        PrintedContacts.Of(await SettingsAsync(ward.Code, cancellation), await SectionsAsync(ward.Id, cancellation));

    /// <summary>職務の呼び名。</summary>
    public async Task<DutyNames> NamesAsync(string ward, CancellationToken cancellation = default) =>
        (await SettingsAsync(ward, cancellation)).Duties;
}
