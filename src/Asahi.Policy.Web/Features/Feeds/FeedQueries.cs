using System.Globalization;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Feeds;

/// <summary>The newest editions of all years, newest first, from their outlines alone.</summary>
public sealed class FeedQueries(PublishedPolicies policies)
{
    private const string Taken = "この日は、資料をこのサイトに取り込んだ日です。区の運営方針がこの日に変わったのではありません";

    public async Task<IReadOnlyList<FeedEntry>> NewestAsync(CancellationToken cancellation)
    {
        var record = await policies.RecordAsync(cancellation);

        return
        [
            .. record.Editions.Take(PublicRecord.Recent)
                .Where(it => it.Outline is not null)
                .Select(it => Entry(it, it.Outline!, record.Before(it))),
        ];
    }

    private static FeedEntry Entry(ListedEdition listed, PublishedPolicy outline, ListedEdition? before)
    {
        var edition = listed.Edition;
        string[] words =
        [
            .. outline.Notices,
            edition.Note,
            .. edition.Kind == EditionKind.Imported ? [Taken] : Array.Empty<string>(),
            .. before is null || listed.Changes is null ? [] : new[] { $"第{before.Edition.Number}版から{listed.Changes}か所が変わりました" },
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
