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
        else if (!tail.TakeText(line))
        {
            _prose.Take(line);
        }
    }
}
