using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using BlackMark = Asahi.Policy.Data.Rows.Blackening;

namespace Asahi.Policy.Data.Sqlite.Blackenings;

/// <summary>消す語。In all the ways in which the record may hold them: as they are, and as JSON writes them; and what has to follow them,
/// as hashes of what they stood in.</summary>
public sealed class BlackWords
{
    // As documents are sent in: a ward's pages and tables come in any of these.
    private static readonly Encoding[] _encodings =
        [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Japanese(932), Japanese(51932)];

    private static readonly JavaScriptEncoder[] _written =
        [JavaScriptEncoder.UnsafeRelaxedJsonEscaping, JavaScriptEncoder.Default, JavaScriptEncoder.Create(UnicodeRanges.All)];

    private readonly List<(string Text, string With)> _pairs;
    private readonly Regex? _read;

    /// <param name="texts">消す語。The longer ones go first: one may stand within another.</param>
    public BlackWords(IEnumerable<string> texts)
    {
        Texts = [.. texts.Distinct(StringComparer.Ordinal).OrderByDescending(text => text.Length)];
        _pairs = [.. Texts.SelectMany(text => Forms(text).Select(form => (form, BlackMark.Mark)))];
        _read = Texts.Count == 0 ? null : new Regex(string.Join('|', Texts.Select(WithReadings)), RegexOptions.NonBacktracking);
    }

    /// <summary>消す語。</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>置き換えの組。</summary>
    public IReadOnlyList<(string Text, string With)> Pairs => _pairs;

    /// <summary>別の値も置き換える。The hash of something that was blackened becomes that of what is left.</summary>
    public void Follow(string before, string after)
    {
        if (before.Length > 0 && before != after && !_pairs.Contains((before, after)))
        {
            _pairs.Add((before, after));
        }
    }

    /// <summary>あるかどうか。</summary>
    public bool In(string? text) => text is not null
        && (_pairs.Exists(pair => text.Contains(pair.Text, StringComparison.Ordinal))
            || (HasReadings(text) && _read?.IsMatch(text) == true));

    /// <summary>置き換える。</summary>
    public string Over(string text)
    {
        var left = _pairs.Aggregate(text, (left, pair) => left.Replace(pair.Text, pair.With, StringComparison.Ordinal));

        return HasReadings(left) && _read is { } read ? read.Replace(left, BlackMark.Mark) : left;
    }

    /// <summary>UTF-8 のバイト列を置き換える。</summary>
    /// <returns>Null: nothing of it stands there.</returns>
    public byte[]? Over(byte[] utf8)
    {
        var text = Encoding.UTF8.GetString(utf8);

        return In(text) ? Encoding.UTF8.GetBytes(Over(text)) : null;
    }

    /// <summary>文字の符号化が分からないバイト列を置き換える。</summary>
    /// <returns>Null: nothing of it stands there.</returns>
    public byte[]? OverDocument(byte[] bytes)
    {
        var left = bytes;

        foreach (var encoding in _encodings)
        {
            foreach (var text in Texts.SelectMany(text => new[] { text, Entities(text) }).Distinct(StringComparer.Ordinal))
            {
                if (Written(encoding, text) is { } bytesOf)
                {
                    left = Replace(left, bytesOf, encoding.GetBytes(BlackMark.Mark));
                }
            }
        }

        return ReferenceEquals(left, bytes) ? null : left;
    }

    private static IEnumerable<string> Forms(string text) => _written
        .Select(encoder => JsonEncodedText.Encode(text, encoder).Value)
        .SelectMany(form => new[] { form, JsonEncodedText.Encode(form, _written[0]).Value }) // a text within a text
        .Prepend(text)
        .Distinct(StringComparer.Ordinal);

    private static bool HasReadings(string text) => text.Contains('《', StringComparison.Ordinal);

    // In plain Japanese a reading stands behind what it is of: 山田《やまだ》太郎《たろう》.
    private static string WithReadings(string text) => string.Concat(text.EnumerateRunes()
        .Select(rune => rune.ToString())
        .Select(letter => $"(?:{string.Join('|', Forms(letter).Select(Regex.Escape))})(?:《[^》]*》)?"));

    private static Encoding Japanese(int page) => CodePagesEncodingProvider.Instance.GetEncoding(
        page,
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ReplacementFallback)!;

    // A word that an encoding has no letters for stands in no document that is written in it.
    private static byte[]? Written(Encoding encoding, string text)
    {
        try
        {
            return encoding.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    private static string Entities(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static byte[] Replace(byte[] bytes, byte[] what, byte[] with)
    {
        if (what.Length == 0 || bytes.AsSpan().IndexOf(what) < 0)
        {
            return bytes;
        }

        using var left = new MemoryStream(bytes.Length);
        var rest = bytes.AsSpan();

        for (var at = rest.IndexOf(what); at >= 0; at = rest.IndexOf(what))
        {
            left.Write(rest[..at]);
            left.Write(with);
            rest = rest[(at + what.Length)..];
        }

        left.Write(rest);

        return left.ToArray();
    }
}
