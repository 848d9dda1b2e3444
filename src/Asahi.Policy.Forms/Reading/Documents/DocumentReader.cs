using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Reading.Lines;
using Asahi.Policy.Forms.Reading.OwnBooks;
using Asahi.Policy.Forms.Reading.PolicyPages;
using Asahi.Policy.Forms.Reading.ResultsTables;

namespace Asahi.Policy.Forms.Reading.Documents;

/// <summary>資料の読み取り。From the bytes of a document to what it says, and to what became of each of its lines. What kind of document it is,
/// it says itself. Nothing is saved, and the same bytes are read in the same way each time.</summary>
public static class DocumentReader
{
    /// <summary>資料を読む。</summary>
    /// <param name="fileName">ファイル名。</param>
    /// <param name="bytes">内容。</param>
    /// <param name="context">読み取りの前提。</param>
    /// <exception cref="UnreadableSourceException">It is no document of this kind at all, or one of another office or year; one line
    /// says why.</exception>
    public static ReadDocument Read(string fileName, byte[] bytes, ReadingContext context)
    {
        if (OwnBookReader.Reads(bytes))
        {
            return OwnBookReader.Read(fileName, bytes, context);
        }

        var text = SourceText.Lines(bytes);
        var whole = string.Join('\n', text);
        var lines = HtmlLines.Are(whole) ? HtmlLines.Of(whole) : text;
        var isTable = !PolicyPageReader.Reads(lines) && (ResultsTableReader.Reads(lines) || IndicatorTableReader.Reads(lines));
        var kind = isTable ? SourceKind.ResultsTable : SourceKind.PolicyPage;
        var source = new SourceDocument(fileName, EditionContent.Hash(bytes), bytes.LongLength, kind, kind.Name());
        var read = Read(lines, source, context);

        return Described(read, source, context);
    }

    /// <summary>行を読む。The document has its facts already, or gets them afterwards.</summary>
    internal static ReadDocument Read(IReadOnlyList<string> lines, SourceDocument source, ReadingContext context)
    {
        SourceText.RequireModest(lines);

        return source.Kind != SourceKind.ResultsTable ? PolicyPageReader.Read(SourceLines.Of(lines), source, context)
            : IndicatorTableReader.Reads(lines) ? IndicatorTableReader.Read(lines, source, context)
            : ResultsTableReader.Read(lines, source, context);
    }

    private static ReadDocument Described(ReadDocument read, SourceDocument source, ReadingContext context)
    {
        if (read.Title is { } title)
        {
            source.Entitle(title);
        }

        source.StandAt(read.Address?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true ? read.Address : null);
        source.AddFact(new SourceFact(FactKind.Kind, read.Kind.Name(), FactBasis.Stated, "表題や見出しの形による。"));
        source.AddFact(read.Office is { } office
            ? new SourceFact(FactKind.Ward, office, FactBasis.Stated, $"表題に{office}とある。")
            : new SourceFact(FactKind.Ward, context.WardName ?? "", FactBasis.Inferred, "資料に記載がない。取り込んだ職員の区による。"));

        if (read.FiscalYear is { } year)
        {
            var words = new FiscalYear(year).Label;
            source.AddFact(read.StatesYear
                ? new SourceFact(FactKind.FiscalYear, words, FactBasis.Stated, "表題に年度の記載がある。")
                : new SourceFact(FactKind.FiscalYear, words, FactBasis.Inferred, "資料に記載がない。取り込んだ職員が選んだ。"));
        }

        source.AddFact(read.StatesLicence
            ? new SourceFact(FactKind.Licence, "CC BY 4.0", FactBasis.Stated, "本文に、CC BY 4.0で提供するとある。")
            : new SourceFact(FactKind.Licence, "CC BY 4.0", FactBasis.Inferred, "利用条件の記載がない。市のほかのページの条件によった。"));

        return read;
    }
}
