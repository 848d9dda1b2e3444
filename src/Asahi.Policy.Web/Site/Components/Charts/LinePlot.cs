using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>Draws a <see cref="LineChart"/>: what is fixed first, then the labels that must be there, then
/// those for which there is room.</summary>
internal sealed class LinePlot
{
    private readonly LineChart _chart;
    private readonly Canvas _canvas;
    private readonly IReadOnlyList<YearSlot> _slots;
    private readonly double _left;
    private readonly double _right;
    private readonly double _top;
    private readonly double _bottom;

    public LinePlot(LineChart chart, ChartSize size)
    {
        (_chart, _canvas, _slots) = (chart, new Canvas(size), chart.Slots);
        _left = chart.Scale.Ticks.Max(tick => _canvas.WidthOf(Measure.Figures(tick))) + 10;
        _right = size.Width - 8;
        // Two rows for labels above the highest value; that of a break stands above them.
        _top = (size.LineHeight * (chart.Breaks.Count > 0 ? 3 : 2)) + 8;
        _bottom = _top + (size.IsNarrow ? 190 : 230);
        _canvas.Height = _bottom + (size.LineHeight * 2) + 16; // a mark at the lower end of the axis reaches below it
    }

    private double Text => _canvas.Size.Text;

    public Drawing Draw()
    {
        Axis();
        Breaks();
        Lines();
        Years();
        Missing();
        Labels();

        return _canvas.Finished;
    }

    private double Across(int slot) => _left + ((slot + 0.5) * (_right - _left) / _slots.Count);

    private double Across(SeriesPoint point) => Across(SlotOf(point.FiscalYear));

    private double Up(decimal value) => _bottom - (_chart.Scale.Share(value) * (_bottom - _top));

    private Spot Place(SeriesPoint point) => new(Across(point), Up(point.Value!.Value));

    private int SlotOf(int year) => _slots.TakeWhile(slot => slot.Year != year).Count();

    private void Axis()
    {
        foreach (var tick in _chart.Scale.Ticks)
        {
            var height = Up(tick);
            _canvas.Rule(tick == 0 ? Roles.Axis : Roles.Grid, new(_left, height), new(_right, height));
            _canvas.Text(new Label(Measure.Figures(tick), Roles.Tick, Label.End), new(_left - 8, height + (0.36 * Text)));
        }

        _canvas.Text(new Label(Unit(_chart.Indicator.Unit), Roles.Tick, Label.Start), new(2, _top - (0.9 * Text)));
    }

    private static string Unit(string? unit) => unit is null ? "（単位の記載なし）" : $"（{unit}）";

    private void Breaks()
    {
        foreach (var year in _chart.Breaks)
        {
            var at = (Across(SlotOf(year)) + Across(SlotOf(year) - 1)) / 2;
            _canvas.Divider(Roles.Break, new(at, _canvas.Size.LineHeight + 4), new(at, _bottom));
            var label = new Label("測り方を変更", Roles.Tick);
            _canvas.TryText(label, [new(_canvas.Middle(label.Text, at), Text)]);
        }

        foreach (var slot in Enumerable.Range(0, _slots.Count).Where(slot => _slots[slot].IsBreak))
        {
            // Two strokes through the axis: here it is cut.
            foreach (var shift in new[] { -3, 3 })
            {
                _canvas.Rule(Roles.Axis, new(Across(slot) + shift - 4, _bottom + 8), new(Across(slot) + shift + 4, _bottom - 8));
            }
        }
    }

    private void Lines()
    {
        foreach (var piece in _chart.Pieces.Where(piece => piece.Count > 1))
        {
            _canvas.Path(Roles.Line, [.. piece.Select(Place)]);
        }

        if (_chart.Indicator.Target is { } target)
        {
            _canvas.Diamond(Roles.Target, new(Across(TargetSlot), Up(target)), _canvas.Size.IsNarrow ? 8 : 9);
        }

        foreach (var point in _chart.Points)
        {
            _canvas.Dot(Roles.Dot, Place(point), _canvas.Size.IsNarrow ? 4.5 : 5);
        }
    }

    private int TargetSlot => _chart.Indicator.DueYear is { } due ? SlotOf(due) : _slots.Count - 1;

    // The year of the target and the newest first, then the first, then what there is room for.
    private void Years()
    {
        int[] order = [TargetSlot, SlotOf(_chart.Points[^1].FiscalYear), 0, .. Enumerable.Range(0, _slots.Count).Reverse()];
        var isTight = (_right - _left) / _slots.Count < _canvas.WidthOf("平成30") + 8;
        var (era, gregorian) = (_bottom + Text + 11, _bottom + Text + 11 + _canvas.Size.LineHeight);

        foreach (var at in order.Distinct().Where(at => at < _slots.Count && !_slots[at].IsBreak))
        {
            var (above, below) = (_slots[at].Year, isTight) switch
            {
                (null, _) => ("年度の", "記載なし"),
                ({ } year, true) => (ShortYear.Letter(year), ShortYear.LastFigures(year)),
                ({ } year, false) => (ShortYear.Era(year), ShortYear.Gregorian(year)),
            };
            var (upper, lower) = (new Label(above, Roles.Word), new Label(below, Roles.Tick));
            Spot first = new(_canvas.Middle(above, Across(at)), era), second = new(_canvas.Middle(below, Across(at)), gregorian);

            if (_canvas.IsFree(_canvas.BoxOf(upper, first)) && _canvas.IsFree(_canvas.BoxOf(lower, second)))
            {
                _canvas.Text(upper, first);
                _canvas.Text(lower, second);
            }
        }
    }

    private void Missing()
    {
        foreach (var point in _chart.Series.Where(point => point.Value is null))
        {
            var (x, y) = (Across(point), Math.Min(Up(0), _bottom) - 8);

            if (!_canvas.TryText(new Label("測定なし", Roles.Tick), [new(x, y)]))
            {
                Spot above = new(x, y - _canvas.Size.LineHeight), below = new(x, y);
                Label upper = new("測定", Roles.Tick), lower = new("なし", Roles.Tick);

                if (_canvas.IsFree(_canvas.BoxOf(upper, above)) && _canvas.IsFree(_canvas.BoxOf(lower, below)))
                {
                    _canvas.Text(upper, above);
                    _canvas.Text(lower, below);
                }
            }
        }
    }

    private void Labels()
    {
        var newest = _chart.Points[^1];
        Necessary(Number(newest), Place(newest));

        if (_chart.Indicator.Target is { } target)
        {
            Necessary(new Label($"目標 {Measure.Figures(target)}", Roles.Word), new(Across(TargetSlot), Up(target)));
        }

        var first = _chart.Points[0];

        foreach (var point in _chart.Points.SkipLast(1).Reverse().OrderByDescending(point => point == first))
        {
            _canvas.TryText(Number(point), LabelPlaces.Near(_canvas, Number(point), Place(point)));
        }
    }

    private Label Number(SeriesPoint point) => new(IndicatorNumbers.Figures(_chart.Indicator, point.Value!.Value), Roles.Number);

    // Near its mark if there is room, else further up or down in the same column, with a line that leads to it.
    private void Necessary(Label label, Spot mark)
    {
        if (_canvas.TryText(label, LabelPlaces.Near(_canvas, label, mark)))
        {
            return;
        }

        var places = LabelPlaces.Far(_canvas, label, mark, _bottom).ToList();

        foreach (var (place, mayCrossDividers) in places.Select(place => (place, false)).Concat(places.Select(place => (place, true))))
        {
            if (_canvas.TryText(label, [place], mayCrossDividers))
            {
                var end = place.Y < mark.Y ? place.Y + (0.25 * Text) : place.Y - Text;
                _canvas.Rule(Roles.Lead, new(mark.X, mark.Y), new(Math.Clamp(mark.X, place.X - 4, place.X + 4), end));

                return;
            }
        }
    }
}
