using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Reading.Ledgers;

namespace Asahi.Policy.Forms.Reading.OwnBooks;

/// <summary>このサイトのデータ（XLSX）の読み取り。The workbook of all tables (all.xlsx) that the portal gives out, read back into one year of one
/// ward; also after somebody changed a text or an amount in a spreadsheet and saved it.</summary>
/// <remarks>
/// <para>Each datum has one home: amounts in 予算・決算, answers in 判定, indicators in 指標 and 指標の推移, cells of data tables in 現状のデータ,
/// everything else in すべての欄. The other tables say the same again; what they say otherwise becomes a finding.</para>
/// <para>Not in the tables, and not invented: the documents of the year with their facts and findings, sections and contacts, what the ward
/// has settled or taken over (all of these are the office's, and rows of them are passed over); what an explanation in plain Japanese was
/// written from; results of indicators that the plan has no longer; the name of another year's whole in a question, and line ends in its
/// answer; line ends in what the form does not ask of an indicator; that an evaluation was begun and left empty.</para>
/// <para>Rows may stand in any order. Only of notes, data tables, questions and answers it is said by nothing else: theirs is that of the
/// rows.</para>
/// </remarks>
public static class OwnBookReader
{
    private const int MostNames = 30; // more years than a ward has

    /// <summary>ブックかどうか。An archive, or a workbook of the old kind: to be read, or refused, here.</summary>
    public static bool Reads(byte[] bytes) => BookGuard.IsBook(bytes);

    /// <summary>読む。</summary>
    /// <param name="fileName">ファイル名。</param>
    /// <param name="bytes">内容。</param>
    /// <param name="context">読む区と年度。Where the workbook has only one, neither need be said.</param>
    /// <returns>A ledger of all rows that are not blank; with the year, where it could be chosen.</returns>
    /// <exception cref="UnreadableSourceException">It is no such workbook, or one that is not safe to read.</exception>
    public static ReadDocument Read(string fileName, byte[] bytes, ReadingContext context)
    {
        var tables = new BookTables(BookFile.Read(bytes));
        var (kind, hash) = (SourceKind.OwnBook, EditionContent.Hash(bytes));
        var source = new SourceDocument(fileName, hash, bytes.LongLength, kind, kind.Name());
        Decide(tables, context, source);

        if (BookChoice.In(tables, context) is not [var choice] choices)
        {
            // No year was read: what was asked for may not be in the book, and is not to be settled.
            return new ReadDocument(SourceKind.OwnBook, [.. tables.Lines.Select(line => line.Entry)])
            {
                Refusal = Unchosen(tables, context),
            };
        }

        choice.Sift(tables);
        BookFacts.Add(source, tables, choice);
        var policy = Build(tables, choice, source);

        return new ReadDocument(SourceKind.OwnBook, [.. tables.Lines.Select(line => line.Entry)])
        {
            Title = policy.Statement.Name,
            Office = choice.Ward,
            FiscalYear = choice.FiscalYear,
            Policy = policy,
            Refusal = tables.Lines.Select(line => line.Fault).FirstOrDefault(fault => fault is not null),
        };
    }

    private static OperatingPolicy Build(BookTables tables, BookChoice choice, SourceDocument source)
    {
        try
        {
            var year = new BookYear(tables, choice);
            var policy = year.Build();
            new BookEchoes(tables, year, policy).Compare(source);
            policy.AddSource(source);

            return policy;
        }
        catch (Exception odd) when (odd is not (UnreadableSourceException or OutOfMemoryException))
        {
            // Whatever rows put together by hand make of it.
            throw new UnreadableSourceException("表のつじつまが合わず、読めません。このサイトから取り直した all.xlsx に、直したいところだけを書いてください。", odd);
        }
    }

    // A row can only be passed over by hand: where the others go, they say themselves.
    private static void Decide(BookTables tables, ReadingContext context, SourceDocument source)
    {
        foreach (var line in tables.Lines.Where(line => line.IsOpen || line.Shape is null))
        {
            switch (context.SettledOf(line.Number, line.Text)?.Kind)
            {
                case DestinationKind.Furniture:
                    line.PassByHand();
                    break;
                case DestinationKind.LeftOut:
                    line.LeaveByHand();
                    source.AddLeftOut("ブックの行", line.Number, line.Text);
                    break;
                default:
                    break;
            }
        }
    }

    private static string Unchosen(BookTables tables, ReadingContext context)
    {
        var all = BookChoice.In(tables, new ReadingContext());
        var ofWard = BookChoice.In(tables, context with { FiscalYear = null });
        var fitting = BookChoice.In(tables, context);
        var asked = (context.FiscalYear is { } year ? $"{new FiscalYear(year).Era}の" : "")
            + (context.WardName is { } ward ? $"{ward}の" : "");

        return (fitting.Count, ofWard.Count, all.Count) switch
        {
            ( > 1, _, _) => $"いくつもの年度が入っています。{(context.WardName is null ? "区と" : "")}年度を選んでください（{Names(fitting)}）。",
            (_, _, 0) => "「すべての欄」に、区と年度の分かる行がありません。",
            (_, 0, _) => $"このブックに、{context.WardName}の行はありません。入っているのは、{Words(all.Select(it => it.Ward))}です。",
            _ => $"このブックに、{asked}行はありません。入っているのは、{Names(ofWard)}です。",
        };
    }

    private static string Names(IReadOnlyList<BookChoice> choices) => Words(choices.Select(it => it.ToString()));

    private static string Words(IEnumerable<string> names)
    {
        List<string> all = [.. names.Distinct()];

        return string.Join('、', all.Take(MostNames)) + (all.Count > MostNames ? "など" : "");
    }
}
