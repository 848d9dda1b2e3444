using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Forms.Reading.Ledgers;

namespace Asahi.Policy.Web.Features.Intakes;

/// <summary>The ledger of one document, one page of it.</summary>
public sealed class LedgerPart
{
    /// <summary>The most lines of a page.</summary>
    public const int PageSize = 200;

    /// <summary>The most lines of a page that offer their choices: each of them is some kilobytes.</summary>
    public const int MostChoices = 50;

    private readonly HashSet<int> _offering;
    private readonly DestinationChoices _choices;
    private readonly FormEra _era;

    public LedgerPart(IntakeDocument document, ReadDocument read, LedgerQuestion question)
    {
        (Document, Read) = (document, read);
        View = question.View ?? LedgerView.Open;
        var lines = read.Lines.Where(line => View.Takes(line)).ToList();
        Pages = Math.Max(1, (lines.Count + PageSize - 1) / PageSize);

        // A line that was asked for by its number is shown, whichever page it is on.
        var asked = question.Line is { } wanted ? lines.FindIndex(line => line.Number == wanted) : -1;
        Page = asked >= 0 ? (asked / PageSize) + 1 : Math.Min(question.Page, Pages);
        Question = question with { Document = document.Order, View = View, Page = Page };
        Lines = [.. lines.Skip((Page - 1) * PageSize).Take(PageSize)];
        _offering = [.. Lines.Where(line => LedgerView.Open.Takes(line) || line.IsByHand).Take(MostChoices).Select(line => line.Number)];
        _choices = DestinationChoices.For(read);
        _era = read.Policy?.Era ?? FormEras.All[^1].Id;
    }

    public IntakeDocument Document { get; }

    public ReadDocument Read { get; }

    public LedgerView View { get; }

    public LedgerQuestion Question { get; }

    public int Page { get; }

    public int Pages { get; }

    public IReadOnlyList<LedgerLine> Lines { get; }

    /// <summary>What was chosen and ticked; in a form that was refused, as it was sent.</summary>
    public LinesInput Sent { get; private set; } = new(Guid.Empty, null, TeachLabels: true);

    public LedgerPart With(LinesInput sent)
    {
        Sent = sent;

        return this;
    }

    public int CountOf(LedgerView view) => Read.Lines.Count(line => view.Takes(line));

    /// <summary>Which choices a line offers. Null: it offers none until somebody asks for them.</summary>
    public IReadOnlyList<DestinationGroup>? ChoicesOf(LedgerLine line) =>
        line.Number == Question.Line ? _choices.Of(line)
        : _offering.Contains(line.Number) ? _choices.Near(line)
        : null;

    /// <summary>What became of it, in words.</summary>
    public static string FateOf(LedgerLine line) =>
        line is { Fate: LineFate.NotUnderstood, IsByHand: true, Fault: null } ? "取り込まない" : line.Fate.Name();

    public string FieldOf(LedgerLine line) =>
        line.Field is null ? "" : LedgerWords.OfField(line.Field, _era) + (line.IsLabel ? "（見出し）" : "");
}
