using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>読み進めの状態。Where the reading of a page stands, and what has been gathered.</summary>
internal sealed class PageState
{
    private readonly Dictionary<Spot, PageIndicators> _indicators = [];
    private readonly EraDefinition _era;

    public PageState(OperatingPolicy policy, EraDefinition era, SourceDocument source)
    {
        (Policy, _era, Source) = (policy, era, source);
        Texts = new PageTexts(era, Ledger);
        Items = new PageItems(policy);
    }

    public OperatingPolicy Policy { get; }

    public SourceDocument Source { get; }

    public Ledger Ledger { get; } = new();

    public PageFindings Findings { get; } = new();

    public PageTexts Texts { get; }

    public PageItems Items { get; }

    /// <summary>表題がこの先にあるかどうか。What stands before it is of the site, or of something else.</summary>
    public bool TitleIsAhead { get; set; }

    public PagePart Part { get; set; } = PagePart.Lead;

    /// <summary>The year of the amounts below 主な具体的取組. Null: not said.</summary>
    public int? AmountYear { get; set; }

    /// <summary>経営課題の前かどうか。</summary>
    public bool IsHead => Part is PagePart.Lead or PagePart.Statement or PagePart.Goal or PagePart.Mission or PagePart.MayorsPolicy
        || (Part == PagePart.Lost && Policy.Issues.Count == 0);

    /// <summary>経営課題の中かどうか。Where an amount of its own line belongs to the item that is open.</summary>
    public bool IsInIssue => Part is PagePart.Overview or PagePart.Goals or PagePart.Recognition or PagePart.Strategies
        or PagePart.StrategyText
        or PagePart.Initiatives or PagePart.InitiativeText or PagePart.Indicators;

    /// <summary>見出し「重点的に取り組む経営課題」の行の番号。0: the page has none.</summary>
    public int IssuesLine { get; init; }

    /// <summary>見失った見出しの段階。0: none. A label that may belong to a strategy belongs to none behind a strategy that was lost.</summary>
    public int LostLevel { get; set; }

    public Spot Whole => new(ItemPlace.Whole, Policy.Whole);

    /// <summary>The parts that the page has named.</summary>
    public HashSet<PagePart> Named { get; } = [];

    /// <summary>経過の注記。In the order of the page.</summary>
    public List<ProgressNote> Notes { get; } = [];

    /// <summary>策定や改訂の経過を読んだかどうか。Then the notes stand in the order of their days.</summary>
    public bool HasSteps { get; set; }

    public PageOpenLabel? Label { get; private set; }

    /// <summary>Lines that were placed, and yet say what cannot be.</summary>
    public List<(SourceLine Line, string Fault)> Faults { get; } = [];

    public void Open(PagePart part, SourceLine line, string words)
    {
        Close();
        Named.Add(part);
        (Part, Label) = (part, new PageOpenLabel(line.Number, part, words));
    }

    public void Close()
    {
        Label?.Close(Findings);
        Label = null;
    }

    public void Lose(SourceLine line, string? fault = null)
    {
        Close();
        Ledger.Miss(line, fault);
        Part = PagePart.Lost;
    }

    /// <summary>読み取れない行。That it was left out is said in public, what it says is not.</summary>
    public void Miss(SourceLine line)
    {
        Ledger.Miss(line);
        Findings.AddLeftOut(line.Number, Items.Current is { } item ? $"{item.Place}の中" : "本文", line.Printed);
    }

    public PageIndicators IndicatorsOf(Spot issue)
    {
        if (!_indicators.TryGetValue(issue, out var indicators))
        {
            indicators = new PageIndicators(_era, issue, Ledger);
            _indicators.Add(issue, indicators);
        }

        return indicators;
    }

    /// <summary>All that was gathered is written into the policy.</summary>
    public void Write()
    {
        Close();

        if (Notes.Count > 0)
        {
            Policy.Describe(statement => statement with { Notes = HasSteps ? [.. Notes.OrderBy(note => note.Date)] : [.. Notes] });
        }

        Findings.Missing(Named);
        Texts.Write(Findings.LostBeginning);

        foreach (var (line, fault) in Faults)
        {
            Ledger.Miss(line, fault);
        }

        foreach (var (issue, indicators) in _indicators)
        {
            var code = issue.Place.Code;
            indicators.Write((line, found, done) => Findings.Add(line.Number, $"経営課題{code}のアウトカム指標", found, done, code));
        }

        Findings.AddRest(Ledger.Lines);
    }
}
