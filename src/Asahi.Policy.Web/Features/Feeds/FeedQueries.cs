using System.Globalization;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Feeds;

/// <summary>The newest editions of all years, newest first, from their outlines alone.</summary>
public sealed class FeedQueries(PublishedPolicies policies)
{
    public const string Taken = "この日は、資料をこのサイトに取り込んだ日です。区の運営方針がこの日に変わったのではありません";

    /// <summary>What the ward is called.</summary>
    /// <returns>Null: nothing of it is public, or nothing can be read.</returns>
    public async Task<string?> NameAsync(string ward, CancellationToken cancellation) => (await policies.RecordAsync(cancellation)).Current
        .FirstOrDefault(it => it.Ward == ward && it.Outline is not null)?.Outline!.WardLabel;

    /// <param name="ward">Of which ward. Null: of all.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<IReadOnlyList<FeedEntry>> NewestAsync(string? ward, CancellationToken cancellation)
    {
        var record = await policies.RecordAsync(cancellation);

        var editions = record.Editions.Where(it => ward is null || it.Ward == ward).Take(PublicRecord.Recent)
            .Where(it => it.Outline is not null)
            .Select(it => Entry(it, it.Outline!, record.Before(it)));
        var gone = record.Tombstones.Where(it => ward is null || it.Ward == ward).Select(Entry);

        return [.. editions.Concat(gone).OrderByDescending(it => it.MadeAt).Take(PublicRecord.Recent)];
    }

    // What was counted when it was made is right as long as nothing of the two is withdrawn, nor an edition between them.
    private static bool IsAsMade(ListedEdition edition, ListedEdition before) =>
        edition.Veil.LeavesContent && before.Edition.Number == edition.Edition.Number - 1;

    private static FeedEntry Entry(Tombstone stone)
    {
        var year = new FiscalYear(stone.FiscalYear);

        return new FeedEntry(
            string.Create(CultureInfo.InvariantCulture, $"{stone.Ward}/{stone.FiscalYear}/withdrawn/{stone.Id}"),
            $"{year.Label} 運営方針　{stone.What}の取下げ",
            $"取り下げました。理由：{stone.Reason}",
            "取下げ",
            SiteMap.ToHistory(stone.Ward, stone.FiscalYear),
            stone.At);
    }

    private static FeedEntry Entry(ListedEdition listed, PublishedPolicy outline, ListedEdition? before)
    {
        var edition = listed.Edition;
        string[] words =
        [
            .. outline.Notices,
            edition.Note,
            .. edition.Kind == EditionKind.Imported ? [Taken] : Array.Empty<string>(),
            .. before is null || listed.Changes is null || !IsAsMade(listed, before)
                ? []
                : new[] { $"第{before.Edition.Number}版から{listed.Changes}か所が変わりました" },
        ];
        var sample = outline.Ward.IsSample ? $"【{PublishedPolicy.SampleNotice}】" : "";

        return new FeedEntry(
            string.Create(CultureInfo.InvariantCulture, $"{listed.Ward}/{listed.FiscalYear}/{edition.Number}/{edition.Sha256}"),
            $"{sample}{outline.WardLabel} {outline.YearLabel} 運営方針　第{edition.Number}版（{edition.Kind.Name()}）",
            Sentences.Join(words),
            edition.Kind.Name(),
            SiteMap.ToEdition(listed.Ward, listed.FiscalYear, edition.Number),
            edition.MadeAt);
    }
}
