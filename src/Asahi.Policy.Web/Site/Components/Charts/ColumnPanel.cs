using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>Draws bars over years: columns from left to right, a place for each year, also for one without a value.</summary>
internal sealed class ColumnPanel
{
    private readonly Canvas _canvas;
    private readonly BarChart _panel;
    private readonly Box _frame;
    private readonly double _left;
    private readonly double _top;
    private readonly double _bottom;
    private readonly double _step;

    public ColumnPanel(Canvas canvas, BarChart panel, Box frame, double heads)
    {
        (_canvas, _panel, _frame) = (canvas, panel, frame);
        _left = frame.Left + AxisWidth(canvas, panel);
        _top = frame.Top + heads + canvas.Size.LineHeight + 8; // the number of the highest column stands above the axis
        _bottom = frame.Bottom - (2 * canvas.Size.LineHeight) - 8;
        _step = (frame.Right - _left) / Slots(panel);
    }

    private ChartSize Size => _canvas.Size;

    /// <summary>So wide that each number finds room above its column.</summary>
    public static double WidthFor(Canvas canvas, BarChart panel) =>
        AxisWidth(canvas, panel) + (Slots(panel) * (panel.Bars.Max(bar => canvas.WidthOf(bar.Label)) + 6));

    /// <summary>The same for all panels, so that the same length is the same number in each.</summary>
    public static double HeightBelowHead(ChartSize size) => (size.LineHeight * 3) + 16 + (size.IsNarrow ? 116 : 136);

    public void Draw()
    {
        PanelHead.Draw(_canvas, _panel, _frame);
        Axis();

        foreach (var bar in _panel.Bars.Where(bar => bar.Value is not null))
        {
            var (middle, half) = (Across(bar), Math.Min(_step * 0.62, 56) / 2);
            _canvas.Bar(_panel.Role, new Box(middle - half, Up(bar.Value!.Value), middle + half, _bottom));
        }

        var (newest, first) = (_panel.Bars[^1], _panel.Bars[0]);

        // Those that are asked for first get their room first.
        foreach (var bar in _panel.Bars.Reverse().OrderByDescending(bar => bar == newest).ThenByDescending(bar => bar == first))
        {
            Year(bar);

            if (bar.Value is { } value)
            {
                Number(bar, new(Across(bar), Up(value)), isNecessary: bar == newest);
            }
            else
            {
                Missing(bar);
            }
        }
    }

    private static double AxisWidth(Canvas canvas, BarChart panel) =>
        panel.Scale.Ticks.Max(tick => canvas.WidthOf(Measure.Figures(tick))) + 10;

    private static int Slots(BarChart panel) => panel.Bars[^1].Year!.Value - panel.Bars[0].Year!.Value + 1;

    private double Across(Bar bar) => _left + ((bar.Year!.Value - _panel.Bars[0].Year!.Value + 0.5) * _step);

    private double Up(decimal value) => _bottom - (_panel.Scale.Share(value) * (_bottom - _top));

    private void Axis()
    {
        foreach (var tick in _panel.Scale.Ticks)
        {
            var height = Up(tick);
            _canvas.Rule(tick == 0 ? Roles.Axis : Roles.Grid, new(_left, height), new(_frame.Right, height));
            _canvas.Text(new Label(Measure.Figures(tick), Roles.Tick, Label.End), new(_left - 8, height + (0.36 * Size.Text)));
        }
    }

    private void Year(Bar bar)
    {
        var year = bar.Year!.Value;
        var letter = new Label(ShortYear.Letter(year) is { Length: > 0 } known ? known : bar.Name, Roles.Word);
        var figures = _canvas.WidthOf("2000") + 6 > _step ? ShortYear.LastFigures(year) : ShortYear.Gregorian(year);
        var gregorian = new Label(figures, Roles.Tick);
        Spot first = new(Across(bar), _bottom + Size.Text + 6), second = first with { Y = first.Y + Size.LineHeight };

        if (_canvas.IsFree(_canvas.BoxOf(letter, first)) && _canvas.IsFree(_canvas.BoxOf(gregorian, second)))
        {
            _canvas.Text(letter, first);
            _canvas.Text(gregorian, second);
        }
    }

    // The newest must be told: where a longer column beside it takes the room, above that, with a line that leads to it.
    private void Number(Bar bar, Spot end, bool isNecessary)
    {
        var label = new Label(bar.Label, Roles.Number);
        var place = new Spot(_canvas.Middle(bar.Label, end.X), end.Y - (0.4 * Size.Text));

        if (_canvas.TryText(label, [place]) || !isNecessary)
        {
            return;
        }

        for (var height = place.Y - 4; height > _top - Size.LineHeight; height -= 4)
        {
            if (_canvas.TryText(label, [place with { Y = height }]))
            {
                _canvas.Rule(Roles.Lead, end with { Y = height + 5 }, end);

                return;
            }
        }
    }

    // In one line, or in as many as its column is wide.
    private void Missing(Bar bar)
    {
        var place = new Spot(Across(bar), _bottom - 8);

        if (_canvas.TryText(new Label(bar.Label, Roles.Tick), [place]))
        {
            return;
        }

        foreach (var line in TextWidth.Lines(bar.Label, 2.2).Reverse())
        {
            _canvas.TryText(new Label(line, Roles.Tick), [place]);
            place = place with { Y = place.Y - Size.LineHeight };
        }
    }
}
