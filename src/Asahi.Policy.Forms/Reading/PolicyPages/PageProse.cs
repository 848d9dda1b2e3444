using System.Text.RegularExpressions;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの文章。Puts a line where the reading stands.</summary>
internal sealed partial class PageProse(PageState state)
{
    public void Take(SourceLine line)
    {
        switch (state.Part)
        {
            case PagePart.Lead when state.TitleIsAhead:
                state.Miss(line);
                break;
            case PagePart.Lead or PagePart.Goal or PagePart.Mission or PagePart.MayorsPolicy or PagePart.Overall or PagePart.Direction:
                state.Texts.Add(state.Whole, PageKeys.Of(state.Part), line);
                break;
            case PagePart.Goals when state.Items.OfIssue is { } issue && Goal().IsMatch(line.Folded):
                state.Texts.Add(issue, "goals", line);
                break;
            case PagePart.Goals:
                state.Close();
                state.Part = PagePart.Overview;
                Below(state.Items.OfIssue, "overview", line);
                break;
            case PagePart.Overview:
                Below(state.Items.OfIssue, "overview", line);
                break;
            case PagePart.Recognition:
                Below(state.Items.OfStrategy ?? state.Items.OfIssue, "recognition", line);
                break;
            case PagePart.Strategies:
                Below(state.Items.OfIssue, "measures", line);
                break;
            case PagePart.StrategyText:
                Below(state.Items.OfStrategy, "text", line);
                break;
            case PagePart.InitiativeText:
                Below(state.Items.OfInitiative, "text", line);
                break;
            case PagePart.Indicators when state.Items.OfIssue is { } issue:
                state.IndicatorsOf(issue).AddPlan(line);
                break;
            case PagePart.Results when state.Items.OfIssue is { } issue:
                state.IndicatorsOf(issue).AddResult(line);
                break;
            case PagePart.FormerResults when state.Items.OfIssue is { } issue:
                state.IndicatorsOf(issue).AddFormer(line);
                break;
            default:
                state.Miss(line);
                break;
        }
    }

    private void Below(Spot? item, string key, SourceLine line)
    {
        if (item is { } spot)
        {
            state.Texts.Add(spot, key, line);
        }
        else
        {
            state.Miss(line);
        }
    }

    // A number, with or without its name; the page has pictures in its place.
    // There are seventeen; a count of something is none of them.
    [GeneratedRegex("^" + OneGoal + "(?:[、,/・; ]+" + OneGoal + ")*$")]
    private static partial Regex Goal();

    private const string OneGoal =
        "(?:目標|ゴール|SDGs)? ?(?:1[0-7]|0?[1-9])(?!(?:人|件|か所|カ所|ヶ所|箇所|年|月|日|つ|歳|回|世帯|団体|校|の|割|倍|%))(?:[ .:]?[^0-9。、,/;][^。、,/;0-9]{0,39})?";
}
