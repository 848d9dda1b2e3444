using Asahi.Policy.Domain.Items;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>人が決めた行き先に従う。</summary>
internal sealed class PageTold(PageState state, PageItemLines items)
{
    /// <returns>A text behind the label in the same line. Null: there is none.</returns>
    public SourceLine? Take(SourceLine line, LineDestination told)
    {
        switch (told.Kind)
        {
            case DestinationKind.Furniture:
                state.Ledger.Furnish(line, isByHand: true);
                break;
            case DestinationKind.LeftOut:
                state.Ledger.Miss(line, isByHand: true);
                state.Findings.AddLeftOut(line.Number, "取り込まないと決めた行", line.Printed);
                break;
            case DestinationKind.Label:
                return OpenLabel(line, told.Field);
            case DestinationKind.Text:
                AddText(line, told);
                break;
            default:
                OpenItem(line, told.Place);
                break;
        }

        return null;
    }

    private SourceLine? OpenLabel(SourceLine line, string key)
    {
        if (PageKeys.Find(key) is not { } part || (PageKeys.IsOfIssue(part) && state.Items.Issue is null))
        {
            state.Lose(line, "ここには、その見出しを置けません");

            return null;
        }

        state.Open(part, line, PageLabels.Words(line.Said));
        state.Ledger.Place(line, PageOpening.Field(state, part), isLabel: true, isByHand: true);

        return (PageKeys.TakesText(part) || part is PagePart.Overall or PagePart.Direction)
            && PageLabelText.Splits(line.Text).FirstOrDefault() is { Below.Length: > 0 } split
            && Brackets.Inside(split.Below) == split.Below
            ? SourceLine.Of(line.Number, split.Below)
            : null;
    }

    private void AddText(SourceLine line, LineDestination told)
    {
        if (state.Items.Find(told.Place) is { } spot)
        {
            state.Texts.Add(spot, told.Field, line, isByHand: true);
        }
        else
        {
            state.Ledger.Miss(line, $"「{told.Place}」という項目は、この行より前にありません", isByHand: true);
        }
    }

    // The name is what the line says behind its code and without its brackets, if it has them.
    private void OpenItem(SourceLine line, ItemPlace place)
    {
        if (place.Code is not { } code)
        {
            state.Lose(line, "項目の番号がありません");

            return;
        }

        var read = PageHeadings.Find(line.Heading);
        var (prices, name) = PageHeadingMoney.OfName(line.Said);
        var heading = (read ?? new PageHeading(code.Level, [], null, name, IsSure: true) { Prices = prices }) with
        {
            Level = code.Level,
            Numbers = [.. code.ToString().Split('-').Select(it => int.Parse(it, System.Globalization.CultureInfo.InvariantCulture))],
            Printed = read is { Numbers.Count: > 0 } ? null : "",
        };

        items.Open(line, heading, isByHand: true);
    }
}
