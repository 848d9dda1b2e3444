using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>見出しの開き方。Where each label may stand, and what stands below it.</summary>
internal static class PageOpening
{
    /// <summary>The same words may be text elsewhere: 目標 below an issue is no goal of the ward.</summary>
    public static bool Fits(PageState state, PageLabel label, SourceLine line) => label.Part switch
    {
        // Said again without its question, 目標 is a line of a text.
        PagePart.Goal or PagePart.Mission when !label.Words.Contains('（', StringComparison.Ordinal)
            && state.Named.Contains(label.Part) => false,
        PagePart.Goal or PagePart.Mission or PagePart.MayorsPolicy or PagePart.Statement => state.IsHead,
        PagePart.StrategyText => state.Items.OfStrategy is not null && state.Part is PagePart.Recognition or PagePart.StrategyText,
        PagePart.Attachments or PagePart.Making or PagePart.Contact => !state.IsHead,
        PagePart.Revisions => !state.IsHead && !(state.Part == PagePart.Revisions && state.Label is { HasText: false, Link: null }),
        PagePart.Overview or PagePart.Recognition or PagePart.Strategies or PagePart.Initiatives or PagePart.Indicators or PagePart.Results
            or PagePart.Goals => !state.IsHead,
        _ => true,
    };

    public static void Open(PageState state, PageLabel label, SourceLine line)
    {
        if (Fault(state, label) is { } fault)
        {
            state.Lose(line, fault);

            return;
        }

        ReadYear(state, label, line);
        ReadWords(state, label, line);
        state.Open(label.Part, line, label.Words);

        if (label.Part == PagePart.Contact)
        {
            state.Ledger.Furnish(line);
        }
        else
        {
            state.Ledger.Place(line, Field(state, label.Part), isLabel: true);
        }
    }

    /// <summary>The field that a label names.</summary>
    public static string Field(PageState state, PagePart part)
    {
        if (state.Items.OfStrategy is { } strategy && part is PagePart.Recognition or PagePart.StrategyText)
        {
            return strategy.Field(part == PagePart.Recognition ? "recognition" : "text");
        }

        if (part is PagePart.Strategies or PagePart.Initiatives or PagePart.Indicators or PagePart.Results or PagePart.Overview
            or PagePart.Goals)
        {
            state.Items.BackToIssue();
        }

        return PageKeys.Of(part) is var key && PageKeys.IsOfIssue(part) ? state.Items.OfIssue!.Value.Field(key) : key;
    }

    private static string? Fault(PageState state, PageLabel label) =>
        PageKeys.IsOfIssue(label.Part) && state.Items.Issue is null ? "経営課題の見出しの前にあります" : null;

    private static void ReadYear(PageState state, PageLabel label, SourceLine line)
    {
        if (label.Part is not (PagePart.Initiatives or PagePart.MayorsPolicy))
        {
            return;
        }

        var printed = label.Groups.GetValueOrDefault("year") is { } count
            ? new PrintedAmountYear(label.Groups.GetValueOrDefault("era"), count)
            : label.Groups.GetValueOrDefault("west") is { } west ? new PrintedAmountYear(null, west) : null;

        if (printed is null)
        {
            state.AmountYear = null;
        }
        else if (PageMoney.YearOf(printed, state.Policy.FiscalYear, out var year) is { } fault)
        {
            state.Faults.Add((line, fault));
        }
        else if (label.Part == PagePart.Initiatives)
        {
            state.AmountYear = year;
            ReportOther(state, line, year);
        }
    }

    private static void ReadWords(PageState state, PageLabel label, SourceLine line)
    {
        if (label.Part == PagePart.Reforms && PageReforms.Plan(line.Text) is { } plan)
        {
            state.Policy.Describe(statement => statement with { ReformPlanName = plan });
        }

        // The day is not kept, but there must have been one.
        if (label.Part == PagePart.Attachments && PageHeadLines.DayFault(line.Text) is { } fault)
        {
            state.Faults.Add((line, fault));
        }
    }

    private static void ReportOther(PageState state, SourceLine line, int year)
    {
        if (year != state.Policy.FiscalYear && state.Items.OfIssue is { } issue)
        {
            state.Findings.Add(
                line.Number,
                $"経営課題{issue.Place}の主な具体的取組",
                $"見出しの予算額は{new FiscalYear(year).Era}のもので、{new FiscalYear(state.Policy.FiscalYear).Era}の運営方針と年度が違います。",
                "見出しのとおりの年度の予算額として載せました。",
                issue.Place.Code);
        }
    }
}
