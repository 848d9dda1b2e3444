using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの市政改革プランに基づく取組等。A line that ends a sentence is text; the line before it is its name.</summary>
internal sealed partial class PageReforms(PageState state)
{
    private SourceLine? _name;
    private ReformItem? _last;

    /// <summary>The plan that a label names. Null: the line is none.</summary>
    public static string? Plan(MatchText line) => line.Match(PlanName())?["plan"];

    public void Take(SourceLine line)
    {
        if (!line.Folded.EndsWith('。'))
        {
            End();
            _name = line;
        }
        else if (_name is { } name)
        {
            Begin(name);
            _name = null;
            Add(line);
        }
        else if (_last is not null)
        {
            Add(line);
        }
        else
        {
            state.Ledger.Miss(line, "市政改革プランの取組の文に、項目の名がありません");
        }
    }

    public void End()
    {
        if (_name is { } name)
        {
            state.Ledger.Miss(name, $"市政改革プランの取組「{name.Said}」に内容がありません");
            _name = null;
        }
    }

    private void Begin(SourceLine name)
    {
        if (TextLength.Of(name.Said) > PolicyItem.NameMaxLength || state.Policy.Reforms.Count == ItemCode.Largest)
        {
            state.Ledger.Miss(name, "市政改革プランの取組の名が長すぎるか、数が多すぎます");
            _last = null;

            return;
        }

        _last = state.Policy.AddReform(new ReformPlan(Brackets.Inside(name.Said)));
        state.Ledger.Place(name, Spot.FieldAt(ItemPlace.OfReform(_last.Number), "name"));
    }

    private void Add(SourceLine line)
    {
        if (_last is { } reform)
        {
            state.Texts.Add(new Spot(ItemPlace.OfReform(reform.Number), reform), "text", line);
        }
        else
        {
            state.Ledger.Miss(line);
        }
    }

    [GeneratedRegex(@"「?(?<plan>市政改革プラン ?[0-9.]*(?:\(区政編\))?)」?に基づく取組")]
    private static partial Regex PlanName();
}
