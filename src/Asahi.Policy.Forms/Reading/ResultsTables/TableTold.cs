using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.ResultsTables;

/// <summary>人が決めた、表の行の行き先に従う。A line of a table can be the site's furniture or be left out: what else it may be, its cells say.</summary>
internal sealed class TableTold(ReadingContext context, SourceDocument source, Ledger ledger)
{
    /// <returns>False: nobody has said where the line goes.</returns>
    public bool Take(SourceLine line)
    {
        switch (Of(context, line)?.Kind)
        {
            case DestinationKind.Furniture:
                ledger.Furnish(line, isByHand: true);
                return true;
            case DestinationKind.LeftOut:
                ledger.Miss(line, isByHand: true);
                source.AddLeftOut("取り込まないと決めた行", line.Number, line.Printed);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether a person has said that the line is no part of the table.</summary>
    public static bool IsPassedOver(ReadingContext context, SourceLine line) =>
        Of(context, line) is { Kind: DestinationKind.Furniture or DestinationKind.LeftOut };

    private static LineDestination? Of(ReadingContext context, SourceLine line) => context.SettledOf(line.Number, line.Printed);
}
