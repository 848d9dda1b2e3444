namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>ページの部分。Where the next line of text belongs.</summary>
internal enum PagePart
{
    /// <summary>見失った。After what looks like a heading and was not read as one: nothing is joined to the text before it.</summary>
    Lost,
    Lead,
    Statement,
    Goal,
    Mission,
    MayorsPolicy,
    Issues,
    Overview,
    Goals,
    Recognition,
    Strategies,
    StrategyText,
    Initiatives,
    InitiativeText,
    Indicators,
    Results,
    FormerResults,
    Reforms,
    Attachments,
    Revisions,
    Making,
    Contact,
    Overall,
    Direction,
    End,
}
