namespace Asahi.Policy.Web.Site;

/// <summary>The pages that the navigation within a year offers.</summary>
public enum YearPage
{
    None,
    Whole,
    Results,
    Mismatches,
    Budget,
    Compare,
    Easy,
    Forms,
    Sources,
    History,
    Item,
}
