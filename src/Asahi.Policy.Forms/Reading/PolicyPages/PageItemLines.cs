using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの見出しの行。Opens an item where one is expected. A code without a name waits for the next line, which may be the
/// name.</summary>
internal sealed partial class PageItemLines(PageState state, PageAmounts amounts)
{
    // A name of its own line; what is longer is a text.
    private const int LongestName = 60;

    private (SourceLine Line, PageHeading Heading)? _nameless;

    public bool Take(SourceLine line)
    {
        if (PageHeadings.Find(line.Heading) is not { } heading)
        {
            return TakeSentence(line);
        }

        // 1-1 4,100千円: no heading, but an amount of an item that is there.
        if (heading is { Name.Length: 0, Prices.Count: > 0 } && ItemPlace.TryParse(CodeOf(heading), out var place)
            && state.Items.Find(place) is { } priced)
        {
            amounts.Add(line, priced, heading.Prices);

            return true;
        }

        if (!IsExpected(heading, line))
        {
            return false;
        }

        if (heading is { Name.Length: 0, Rest: null })
        {
            _nameless = (line, heading);
        }
        else
        {
            Open(line, heading);
        }

        return true;
    }

    /// <summary>番号の行の次の行。It is the name, if it can be one; if not, there is none.</summary>
    /// <returns>Whether the line was taken.</returns>
    public bool TakeName(SourceLine line, bool isSettled)
    {
        if (_nameless is not var (above, heading) || (!isSettled && PageFurniture.Is(line)))
        {
            return false;
        }

        _nameless = null;

        if (isSettled || !IsName(line))
        {
            Open(above, heading);

            return false;
        }

        var (prices, name) = PageHeadingMoney.OfName(Brackets.Inside(line.Said));

        if (Open(above, heading with { Name = name, Prices = [.. heading.Prices, .. prices] }) is { } opened)
        {
            state.Ledger.Place(line, opened.Field("name"));
        }
        else
        {
            state.Ledger.Miss(line);
        }

        return true;
    }

    public void End()
    {
        if (_nameless is var (line, heading))
        {
            Open(line, heading);
            _nameless = null;
        }
    }

    /// <summary>見出しのある場所かどうか。Without brackets a code and a name may be a numbered line of a text.</summary>
    public bool IsExpected(PageHeading heading, SourceLine line) => heading.Level switch
    {
        1 => !state.IsHead || (heading.IsSure && state.Part == PagePart.MayorsPolicy && !line.IsItem),
        _ when heading.IsSure => heading.IsAlone ? state.Items.Issue is not null : heading.Numbers.Count != 1,
        _ => state.Items.Issue is not null && state.Part is PagePart.Strategies or PagePart.StrategyText or PagePart.Initiatives
            or PagePart.InitiativeText
            or PagePart.Lost || (state.Part == PagePart.Recognition && state.Items.Strategy is not null),
    };

    /// <summary>項目を始める。With its amounts, and what follows its name.</summary>
    /// <returns>Null: it cannot be begun here, and the reading is lost.</returns>
    public Spot? Open(SourceLine line, PageHeading heading, bool isByHand = false)
    {
        var fault = IsTwo(heading) ? "一行に見出しが二つあります" : state.Items.Open(heading);

        if (fault is not null || state.Items.Current is not { } opened)
        {
            state.Lose(line, fault);

            return null;
        }

        state.Close();
        state.Ledger.Place(line, opened.Field("name"), isByHand: isByHand);
        state.Part = heading.Level switch { 1 => PagePart.Overview, 2 => PagePart.StrategyText, _ => PagePart.InitiativeText };
        state.AmountYear = heading.Level == 1 ? null : state.AmountYear;

        if (heading.Rest is { } rest && SourceLine.Of(line.Number, rest) is { } text)
        {
            state.Texts.Add(opened, opened.Place.Level == ItemLevel.Issue ? "overview" : "text", text);
            state.Ledger.Restore(line, opened.Field("name"));
        }

        foreach (var price in heading.Prices)
        {
            amounts.Add(line, opened, price);
        }

        return opened;
    }

    /// <summary>次の項目の番号で始まる文。It may be that item, so it is no text of the one before.</summary>
    public bool TakeSentence(SourceLine line)
    {
        if (state.Part is not (PagePart.StrategyText or PagePart.InitiativeText) || PageHeadings.FindSentence(line.Heading) is not { } begun
            || begun.Code != state.Items.Next(begun.Numbers.Count))
        {
            return false;
        }

        state.Lose(line, "次の項目の番号で始まりますが、見出しか文か、わかりません");

        return true;
    }

    // 戦略1 is counted within the issue that is open.
    private string? CodeOf(PageHeading heading) => !heading.IsAlone ? heading.Code
        : heading.Level == 2 && state.Items.OfIssue is { } issue ? $"{issue.Place}-{heading.Code}" : null;

    private static bool IsTwo(PageHeading heading) =>
        Second().IsMatch(Domain.Texts.TextFolding.Fold(heading.Name))
        || (heading.Rest is { } rest && PageHeadings.Find(new Domain.Texts.MatchText(rest.Trim())) is { IsSure: true });

    private static bool IsName(SourceLine line) => !line.IsItem
        && line.Folded.Length <= LongestName
        && !Text().IsMatch(line.Folded)
        && PageLabels.Find(line.Text) is null
        && PageLabels.FindWithText(line.Text) is null
        && PageLabels.Goal(line.Text) is null
        && !PageLabels.IsUnproved(line.Text)
        && PageHeadings.Find(line.Heading) is null
        && PageMoney.Find(line.Text) is null
        && PageMoney.Columns(line.Text) is null
        && !PageMoney.IsCaption(line.Text);

    [GeneratedRegex(@"[。:]$|^[※(0-9①-⑳]|^https?:", RegexOptions.IgnoreCase)]
    private static partial Regex Text();

    [GeneratedRegex(@"(?:^|[\s】\])])[【\[]?経営課題 ?[0-9①-⑳]|[【\[<〔《〈][0-9]{1,2}[-‐–—−ー―][0-9]{1,2}|\s[0-9]{1,2}-[0-9]{1,2}\s")]
    private static partial Regex Second();
}
