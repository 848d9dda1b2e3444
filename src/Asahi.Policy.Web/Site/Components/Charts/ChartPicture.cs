using System.Xml;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>A chart as a picture that stands alone: with its title, its sentence, where it comes from and of
/// which day. No style sheet, no script, nothing from elsewhere.</summary>
internal static class ChartPicture
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const double Margin = 24;

    /// <param name="chart">What is drawn.</param>
    /// <param name="above">Whose it is: ward, year, item.</param>
    /// <param name="below">Where it comes from, of which day, under which licence.</param>
    public static byte[] Of(IChart chart, string above, IReadOnlyList<string> below)
    {
        var (drawing, size) = (chart.Draw(ChartSize.Wide), ChartSize.Wide);
        var room = drawing.Width / size.Text;
        IReadOnlyList<TextLine> head =
        [
            .. TextWidth.Lines(above, room).Select(line => new TextLine(line, size.Text, false)),
            .. TextWidth.Lines(chart.Title, drawing.Width / 22).Select(line => new TextLine(line, 22, true)),
            .. TextWidth.Lines(chart.Conclusion, room).Select(line => new TextLine(line, size.Text, false)),
        ];
        IReadOnlyList<TextLine> foot =
        [
            .. below.SelectMany(it => TextWidth.Lines(it, drawing.Width / 14)).Select(line => new TextLine(line, 14, false)),
        ];
        var (top, bottom) = (Margin + head.Sum(line => line.Height) + 16, foot.Sum(line => line.Height) + 16 + Margin);
        using var stream = new MemoryStream();

        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, Encoding = new System.Text.UTF8Encoding(false) }))
        {
            var (width, height) = (drawing.Width + (2 * Margin), top + drawing.Height + bottom);
            xml.WriteStartElement("svg", Svg);
            Attributes(
                xml,
                ("viewBox", $"0 0 {Drawing.Number(width)} {Drawing.Number(height)}"),
                ("width", Drawing.Number(width)),
                ("height", Drawing.Number(height)),
                ("role", "img"),
                ("font-family", ChartInk.Font),
                ("font-size", Drawing.Number(size.Text)));
            xml.WriteAttributeString("xml", "lang", null, "ja");
            xml.WriteElementString("title", Svg, Plain($"{chart.Title}。{above}"));
            xml.WriteElementString("desc", Svg, Plain(chart.Conclusion + string.Concat(below.Select(it => it + "。"))));
            Element(xml, "rect", null, ("width", "100%"), ("height", "100%"), ("fill", ChartInk.Paper));
            Lines(xml, head, Margin);
            xml.WriteStartElement("g", Svg);
            Attributes(xml, ("transform", $"translate({Drawing.Number(Margin)} {Drawing.Number(top)})"));

            foreach (var shape in drawing.Shapes)
            {
                Element(xml, shape.Element, shape.Text, [.. shape.Attributes.Select(it => (it.Key, it.Value)), .. ChartInk.Of(shape.Role)]);
            }

            xml.WriteEndElement();
            Lines(xml, foot, top + drawing.Height + 16);
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Lines(XmlWriter xml, IReadOnlyList<TextLine> lines, double top)
    {
        foreach (var line in lines)
        {
            top += line.Height;
            Element(
                xml,
                "text",
                line.Text,
                ("x", Drawing.Number(Margin)),
                ("y", Drawing.Number(top - (0.4 * line.Size))),
                ("font-size", Drawing.Number(line.Size)),
                ("font-weight", line.IsBold ? "700" : "400"),
                ("fill", line.IsBold ? ChartInk.Ink : ChartInk.Quiet));
        }
    }

    private static void Element(XmlWriter xml, string name, string? text, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, Svg);
        Attributes(xml, attributes);

        if (text is not null)
        {
            xml.WriteString(Plain(text));
        }

        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, params (string Name, string Value)[] attributes)
    {
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name, value);
        }
    }

    // What no XML may hold is no letter that anybody sees.
    private static string Plain(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => rune.Value is '\n' or '\t' or (>= 0x20 and not (0xFFFE or 0xFFFF)))
        .Select(rune => rune.ToString()));

    private sealed record TextLine(string Text, double Size, bool IsBold)
    {
        public double Height => Size * 1.5;
    }
}
