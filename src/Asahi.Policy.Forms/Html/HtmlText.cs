using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Asahi.Policy.Forms.Html;

/// <summary>HTML の書き出し。Everything that is not a tag of ours is encoded.</summary>
internal sealed class HtmlText(TextWriter writer)
{
    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Opens an element. Attributes whose value is null are left out.</summary>
    public void Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        writer.Write('<');
        writer.Write(tag);

        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                writer.Write($" {name}=\"{_encoder.Encode(value)}\"");
            }
        }

        writer.Write('>');
    }

    public void Close(string tag) => writer.Write($"</{tag}>");

    public void Text(string text) => writer.Write(_encoder.Encode(text));

    public void Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(tag, attributes);
        Text(text);
        Close(tag);
    }

    public void Line() => writer.Write('\n');
}
