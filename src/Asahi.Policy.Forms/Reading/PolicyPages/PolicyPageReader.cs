using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの読み取り。Reads an office's page 「令和n年度 ○区運営方針」 from its lines. It knows families of layout, not pages: labels
/// by their words, items by code and name. Each line has a destination, is furniture, or is said not to be understood.</summary>
internal static class PolicyPageReader
{
    private static readonly PagePart[] _ofPages = [PagePart.Goal, PagePart.Mission, PagePart.MayorsPolicy, PagePart.Issues];

    /// <summary>公開ページかどうか。A page may hold a table; a table holds no headings of a page.</summary>
    public static bool Reads(IReadOnlyList<string> lines) => SourceLines.Of(lines)
        .Any(line => line.IsShort && !line.Printed.Contains('\t', StringComparison.Ordinal)
            && PageLabels.Find(line.Text) is { } label && _ofPages.Contains(label.Part));

    /// <summary>読む。</summary>
    /// <param name="lines">行。</param>
    /// <param name="source">原資料。Gets its findings, date and files.</param>
    /// <param name="context">読み取りの前提。</param>
    /// <exception cref="UnreadableSourceException">It is no such page, or one of another office or year.</exception>
    public static ReadDocument Read(IReadOnlyList<SourceLine> lines, SourceDocument source, ReadingContext context)
    {
        var title = lines.Where(line => line.IsShort)
            .TakeWhile(line => PageLabels.Find(line.Text) is null)
            .Select(line => PageTitle.Find(line))
            .FirstOrDefault(it => it is not null);
        RequirePage(lines, title, context);
        var known = context.FiscalYear ?? title?.Year;
        var year = known ?? FormEras.All[^1].FirstYear;
        var era = FormEras.Find(year) ?? throw new UnreadableSourceException($"{year}年度の様式は、まだ扱えません。");
        var policy = new OperatingPolicy(year, era.Id, Title(title, year, context));
        var state = new PageState(policy, era, source)
        {
            TitleIsAhead = title is not null,
            IssuesLine = lines.LastOrDefault(line => line.IsShort && PageLabels.Find(line.Text)?.Part == PagePart.Issues)?.Number ?? 0,
        };
        var walk = new PageWalk(state, context);
        walk.Take(lines);
        state.Findings.Write(source);
        PageContradictions.Report(policy, source);
        policy.AddSource(source);

        return new ReadDocument(SourceKind.PolicyPage, state.Ledger.Lines)
        {
            Title = title?.Printed,
            Office = title?.Office,
            FiscalYear = known,
            StatesYear = title?.Year is not null,
            StatesLicence = lines.Any(line => PageFurniture.IsLicence(line.Text)),
            Address = walk.Address,
            Policy = known is null ? null : policy,
            Refusal = known is null ? "どの年度の運営方針か、書かれていません。年度を選んでください。" : state.Ledger.Refusal,
        };
    }

    private static void RequirePage(IReadOnlyList<SourceLine> lines, PageTitle? title, ReadingContext context)
    {
        if (title?.Fault is { } fault)
        {
            throw new UnreadableSourceException($"表題の年度を読めません：{fault}。");
        }

        if (title is null && !lines.Any(line => line.IsShort && PageLabels.Find(line.Text) is not null))
        {
            throw new UnreadableSourceException("運営方針のページとして読めません。表題（○○年度 ○区運営方針）も、知っている見出しもありません。");
        }

        if (title is not null
            && ((context.WardName is { } ward && TextFolding.Fold(ward) != title.Office)
                || (context.FiscalYear is { } year && title.Year is { } of && of != year)))
        {
            var told = $"{(context.FiscalYear is { } asked ? $"{new FiscalYear(asked).Era}の" : "")}{context.WardName ?? title.Office}";

            throw new UnreadableSourceException($"{told}の資料のはずですが、表題は「{title.Printed}」です。");
        }
    }

    private static string Title(PageTitle? title, int year, ReadingContext context)
    {
        var printed = title?.Printed ?? $"{new FiscalYear(year).Era} {context.WardName}運営方針";

        return TextLength.Of(printed) <= OperatingPolicy.TitleMaxLength
            ? printed
            : throw new UnreadableSourceException($"表題が長すぎます。{OperatingPolicy.TitleMaxLength}字まで読めます。");
    }
}
