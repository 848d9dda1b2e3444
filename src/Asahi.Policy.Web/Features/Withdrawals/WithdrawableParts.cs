using Asahi.Policy.Data.Importing;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Publishing.Withdrawing;
using Asahi.Policy.Web.Site.Files;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Withdrawals;

/// <summary>What of a year can be withdrawn: its editions, and of the public one the items and files.</summary>
public sealed class WithdrawableParts(PolicyDbContext db, PublishedPolicies published)
{
    /// <summary>Without what is withdrawn already. Empty: nothing of the year is public.</summary>
    public async Task<IReadOnlyList<WithdrawablePart>> OfAsync(string ward, int year, CancellationToken cancellation)
    {
        var record = await published.RecordAsync(cancellation);
        var gone = record.TombstonesOf(ward, year).Select(it => it.Part.ToString()).ToHashSet();
        var now = record.CurrentNumber(ward, year);

        // All of them: one that is hidden now comes back with the next.
        var editions = await db.Editions.AsNoTracking()
            .Where(it => it.WardCode == ward && it.FiscalYear == year)
            .OrderByDescending(it => it.Number)
            .Select(it => it.Number)
            .ToListAsync(cancellation);
        var current = await published.FindAsync(ward, year, cancellation);
        List<WithdrawablePart> parts =
        [
            .. editions.Select(number => new WithdrawablePart(WithdrawnPart.OfEdition(number), "") { IsCurrent = number == now }),
            .. current is null ? [] : await OfAsync(current, cancellation),
        ];

        return [.. parts.Where(it => !gone.Contains(it.Part.ToString()))];
    }

    private async Task<IEnumerable<WithdrawablePart>> OfAsync(PublishedEdition current, CancellationToken cancellation)
    {
        var policy = current.Policy;
        var sources = await db.EditionFiles.AsNoTracking()
            .Where(file => file.EditionId == current.Id && file.Name.StartsWith(SourceFileNames.Folder))
            .OrderBy(file => file.Name)
            .Select(file => file.Name)
            .ToListAsync(cancellation);

        return
        [
            .. policy.Items.Where(item => item.Place.Level != ItemLevel.Policy)
                .Select(item => new WithdrawablePart(WithdrawnPart.OfItem(item.Key), LabelOf(item))
                {
                    Code = item.Place.Code?.ToString(),
                    Title = item.TitleIn(policy),
                }),
            .. OfficialFile.AllOf(policy.Era).Select(file => new WithdrawablePart(
                WithdrawnPart.OfFile(file.Name),
                $"{file.Label}（{file.Format.Extension().ToUpperInvariant()}）")),
            .. sources.Select((name, at) => new WithdrawablePart(WithdrawnPart.OfFile(name), $"原資料{at + 1}")
            {
                Title = $"原資料「{name[SourceFileNames.Folder.Length..]}」",
            }),
        ];
    }

    // Without its name, in which the word may stand that should not be public.
    private static string LabelOf(PublishedItem item) =>
        item.Place.Code is { } code ? $"{code.LevelName}{code}" : $"市政改革プランに基づく取組{item.Place}";
}
