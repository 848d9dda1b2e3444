using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの文の行。To the part in which the reading stands.</summary>
internal sealed class PageTextLines(PageState state, PageTail tail, PageReforms reforms)
{
    private readonly PageProse _prose = new(state);

    public void Take(SourceLine line)
    {
        if (state.Label is { } label)
        {
            label.HasText = true;
        }

        if (state.Part == PagePart.Reforms)
        {
            reforms.Take(line);
        }
        else if (IsRow(line) && state.Part is not (PagePart.Indicators or PagePart.Results or PagePart.FormerResults))
        {
            state.Miss(line);
        }
        else if (!tail.TakeText(line))
        {
            _prose.Take(line);
        }
    }

    // Cells side by side are no sentence: a row of a table that nobody has read stands in no text.
    private static bool IsRow(SourceLine line) => line.Printed.Contains('\t', StringComparison.Ordinal);
}
