using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Data.Rows;

/// <summary>下見の資料。A document as it was sent in, and what was said by hand of its lines.</summary>
public sealed class IntakeDocument
{
    private IntakeDocument()
    {
    }

    internal IntakeDocument(int order, string fileName, byte[] bytes, int? fiscalYear)
    {
        (Order, FileName, Content, FiscalYear) = (order, fileName, bytes, fiscalYear);
        Sha256 = EditionContent.Hash(bytes);
    }

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>順。1 から。</summary>
    public int Order { get; private set; }

    /// <summary>ファイル名。</summary>
    public string FileName { get; private set; } = "";

    /// <summary>内容。</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>SHA-256（小文字の16進）。</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>人が答えた年度。Null: the document says it, or nobody has said it yet.</summary>
    public int? FiscalYear { get; private set; }

    /// <summary>人が決めた行き先のことば。By the number of the line.</summary>
    public IReadOnlyDictionary<int, string> Destinations { get; private set; } = new Dictionary<int, string>();

    /// <summary>年度を答える。</summary>
    public void Answer(int fiscalYear) => FiscalYear = fiscalYear;

    /// <summary>行き先を決める。</summary>
    /// <param name="line">行の番号。</param>
    /// <param name="destination">行き先のことば。Null: as the reader has it.</param>
    public void Send(int line, string? destination)
    {
        var next = new SortedDictionary<int, string>(Destinations.ToDictionary());

        if (destination is null)
        {
            next.Remove(line);
        }
        else
        {
            next[line] = destination;
        }

        Destinations = next;
    }
}
