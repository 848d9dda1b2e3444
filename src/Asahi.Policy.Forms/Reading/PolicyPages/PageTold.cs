using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>人が決めた行き先に従う。</summary>
internal sealed class PageTold(PageState state)
{
    public void Take(SourceLine line, LineDestination told)
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
                OpenLabel(line, told.Field);
                break;
            case DestinationKind.Text:
                AddText(line, told);
                break;
            default:
                OpenItem(line, told.Place);
                break;
        }
    }

    private void OpenLabel(SourceLine line, string key)
    {
        if (PageKeys.Find(key) is not { } part || (PageKeys.IsOfIssue(part) && state.Items.Issue is null))
        {
            state.Lose(line, "ここには、その見出しを置けません");

            return;
        }

        state.Open(part, line, PageLabels.Words(line.Said));
        state.Ledger.Place(line, PageOpening.Field(state, part), isLabel: true, isByHand: true);
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
        var heading = (read ?? new PageHeading(code.Level, [], null, new MatchText(line.Said).Printed, IsSure: true)) with
        {
            Level = code.Level,
            Numbers = [.. code.ToString().Split('-').Select(it => int.Parse(it, System.Globalization.CultureInfo.InvariantCulture))],
            Printed = read is { Numbers.Count: > 0 } ? null : "",
        };

        if (state.Items.Open(heading) is { } fault)
        {
            state.Lose(line, fault);
        }
        else if (state.Items.Current is { } opened)
        {
            state.Close();
            state.Ledger.Place(line, opened.Field("name"), isByHand: true);
            state.Part = code.Level switch { 1 => PagePart.Overview, 2 => PagePart.StrategyText, _ => PagePart.InitiativeText };
        }
    }
}
