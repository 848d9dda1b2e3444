using Asahi.Policy.Data.Importing;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Files;
using Asahi.Policy.Web.Site.OpenData;

namespace Asahi.Policy.Web.Features.Verification;

public sealed class VerificationQueries(PublishedPolicies policies, PublishedFiles forms, DataMarks data, WholeFiles whole)
{
    private const string Title = "ファイルを確かめる";

    public async Task<VerificationPage> AnswerAsync(string? typed, CancellationToken cancellation)
    {
        var frame = PageFrame.OfSite(Title);

        if (string.IsNullOrWhiteSpace(typed))
        {
            return new(frame, "", typed is null ? null : "SHA-256を貼り付けてください。", null, null);
        }

        var hash = TypedHash.Read(typed);
        var answer = frame with { Title = hash.Fault is null ? $"{Title}：結果" : $"エラー：{Title}", IsUnlisted = true };

        return new(
            answer,
            typed.Length > TypedHash.Longest ? "" : typed.Trim(),
            hash.Fault,
            hash.Value,
            hash.Value is null ? null : await FindAsync(hash.Value, cancellation));
    }

    private async Task<IReadOnlyList<Match>> FindAsync(string sha256, CancellationToken cancellation)
    {
        var editions = (await policies.RecordAsync(cancellation)).Editions;
        var matches = new List<Match>();

        foreach (var listed in editions.Where(it => it.Edition.Sha256 == sha256))
        {
            await AddAsync(matches, editions, listed, "版の内容", root => root, cancellation);
        }

        foreach (var file in await forms.FindAsync(sha256, cancellation))
        {
            // Published since the list was read: known to the next who asks.
            if (editions.FirstOrDefault(it => (it.Ward, it.FiscalYear, it.Edition.Number) == (file.Ward, file.FiscalYear, file.Number))
                is not { } listed)
            {
                continue;
            }

            // Made of what is withdrawn now: it was public, and is not any more.
            if (listed.Veil.Shown(file.Name) is not { } name)
            {
                await AddAsync(matches, editions, listed, $"{What(file.Name)}：取下げの前のもの", root => root, cancellation);

                continue;
            }

            await AddAsync(
                matches,
                editions,
                listed,
                What(name),
                root => name.StartsWith(SourceFileNames.Folder, StringComparison.Ordinal)
                    ? SourceAddress(listed, name)
                    : $"{root}/{name}",
                cancellation);
        }

        return matches.Count > 0 ? matches : await FindDataAsync(sha256, editions, cancellation);
    }

    // Files of data are not stored: an edition gives the same bytes whenever it is asked.
    private async Task<IReadOnlyList<Match>> FindDataAsync(
        string sha256,
        IReadOnlyList<ListedEdition> editions,
        CancellationToken cancellation)
    {
        if ((await whole.SoonAsync(await policies.RecordAsync(cancellation), cancellation))?.Marks
            .FirstOrDefault(mark => mark.Sha256 == sha256) is { } together)
        {
            return [new Match($"すべての区と年度のデータ「{together.Label}」（{together.Format}形式）", $"{SiteMap.Data}/{together.Name}", null)];
        }

        var matches = new List<Match>();

        var steps = data.Begin(policies);

        foreach (var listed in editions)
        {
            var marks = await steps.NextAsync(listed, cancellation);

            if (marks.FirstOrDefault(mark => mark.Sha256 == sha256) is { } found)
            {
                await AddAsync(
                    matches,
                    editions,
                    listed,
                    $"データ「{found.Label}」（{found.Format}形式）",
                    root => $"{root}/{found.Name}",
                    cancellation);
            }
        }

        return matches;
    }

    private async Task AddAsync(
        List<Match> matches,
        IReadOnlyList<ListedEdition> editions,
        ListedEdition listed,
        string what,
        Func<string, string> address,
        CancellationToken cancellation)
    {
        if (await OpenAsync(listed, cancellation) is { } edition)
        {
            var current = editions
                .FirstOrDefault(it => it.Ward == listed.Ward && it.FiscalYear == listed.FiscalYear && it.Edition.IsCurrent)
                ?.Edition.Number ?? 0;
            var root = SiteMap.ToEdition(listed.Ward, listed.FiscalYear, edition.Number);
            matches.Add(new Match(
                what,
                address(root),
                new MatchedEdition(edition.Policy, edition.Number, edition.Kind, edition.MadeAt, current)));
        }
    }

    // What has been damaged since is not vouched for.
    private Task<PublishedEdition?> OpenAsync(ListedEdition listed, CancellationToken cancellation) =>
        policies.TryFindAsync(listed.Ward, listed.FiscalYear, listed.Edition.Number, cancellation);

    private static string SourceAddress(ListedEdition listed, string name) =>
        SiteMap.ToSourceFile(listed.Ward, listed.FiscalYear, name[SourceFileNames.Folder.Length..]);

    private static string What(string name)
    {
        if (name.StartsWith(SourceFileNames.Folder, StringComparison.Ordinal))
        {
            return $"原資料「{name[SourceFileNames.Folder.Length..]}」";
        }

        var file = Enum.GetValues<Domain.Eras.FormEra>().SelectMany(OfficialFile.AllOf).FirstOrDefault(file => file.Name == name);

        return file is null ? name : $"{file.Label}（{file.Format.Extension().ToUpperInvariant()}形式）";
    }
}
