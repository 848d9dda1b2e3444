using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Forms.Reading.Ledgers;

namespace Asahi.Policy.Forms.Reading.Documents;

/// <summary>資料の読み取り。Provisional.</summary>
public static class DocumentReader
{
    /// <summary>読む。</summary>
    public static ReadDocument Read(string fileName, byte[] bytes, ReadingContext context)
    {
        var lines = SourceText.Lines(bytes);
        var isTable = lines.Any(line => line.Contains('\t'));
        var title = isTable ? null : lines[0];
        var stated = title is null ? null : (int?)2021;

        if (title is not null && !title.Contains("運営方針", StringComparison.Ordinal))
        {
            throw new UnreadableSourceException("運営方針の資料として読めません。");
        }

        if (context.WardName is { } name && title is not null && !title.Contains(name, StringComparison.Ordinal))
        {
            throw new UnreadableSourceException($"この資料は{name}のものではありません。");
        }

        if (stated is not null && context.FiscalYear is { } asked && asked != stated)
        {
            throw new UnreadableSourceException("この資料は令和3年度のものです。");
        }

        var year = stated ?? context.FiscalYear;
        var kept = new List<LedgerLine>();
        var read = new List<string>();

        foreach (var (at, line) in lines.Index())
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                read.Add(line);

                continue;
            }

            var text = line.Trim();
            var destination = context.ByHand.GetValueOrDefault(at + 1) ?? context.Taught.GetValueOrDefault(LineDestination.KeyOf(text));
            var odd = text.StartsWith('？');
            var fate = destination?.Kind == DestinationKind.Furniture ? LineFate.Furniture
                : odd && destination is null ? LineFate.NotUnderstood
                : LineFate.Placed;
            var isIn = fate == LineFate.Placed && !odd;
            read.AddRange(isIn ? [line] : []);
            kept.Add(new LedgerLine(at + 1, text, fate, fate == LineFate.Placed ? destination?.Field ?? "goal" : null)
            {
                IsByHand = destination is not null,
                Fault = odd && text.Contains('！') && destination is null ? "見出しのように見えますが、読めませんでした" : null,
            });
        }

        var text2 = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', read));
        var policy = year is { } known
            ? SourceReader.ReadPolicy(
                new ManifestEntry(
                    fileName,
                    EditionContent.Hash(bytes),
                    isTable ? SourceKind.ResultsTable : SourceKind.PolicyPage,
                    title ?? "運営方針の達成状況（総括表）",
                    new ManifestWard("asahi", "旭区", "大阪市"),
                    known,
                    null,
                    []),
                text2)
            : null;

        return new ReadDocument(isTable ? SourceKind.ResultsTable : SourceKind.PolicyPage, kept)
        {
            Title = title,
            Office = title is null ? null : "旭区",
            FiscalYear = year,
            Policy = policy,
            Refusal = kept.Find(line => line.Fault is not null) is { } fault ? $"{fault.Number}行目：{fault.Fault}" : null,
        };
    }
}
