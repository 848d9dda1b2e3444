using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの読み取り。Reads the ward's page 「令和n年度 ○区運営方針」 from its plain text. Every part must be there, in the order of the page;
/// a part without words is a finding.</summary>
internal static class PolicyPageReader
{
    public static OperatingPolicy Read(ManifestEntry entry, FormEra era, IReadOnlyList<string> lines, SourceDocument source)
    {
        var cursor = new PageCursor(lines);
        var policy = ReadTitle(cursor, entry, era);
        PageHead.Read(cursor, policy, source);
        PageStatements.Read(cursor, policy, source);
        PageIssues.Read(cursor, policy, source);
        PageReforms.Read(cursor, policy);
        PageTail.Read(cursor, source);
        PageContradictions.Report(policy, source);

        return policy;
    }

    private static OperatingPolicy ReadTitle(PageCursor cursor, ManifestEntry entry, FormEra era)
    {
        var title = cursor.Take(PagePatterns.Title(), "表題（○○年度 ○区運営方針）");
        var year = PageDates.Year(title);

        if (year != entry.FiscalYear || title["ward"] != entry.Ward.Name)
        {
            throw new UnreadableSourceException($"目録では{entry.FiscalYear}年度の{entry.Ward.Name}ですが、表題は「{title["0"]}」です。");
        }

        return new OperatingPolicy(year, era, title["0"]);
    }
}
