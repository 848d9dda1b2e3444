using System.Text;

namespace Asahi.Policy.Web.Site.Components.Words;

/// <summary>A word of the glossary.</summary>
/// <param name="Key">Its anchor at /glossary.</param>
/// <param name="Word">How it is printed.</param>
/// <param name="Reading">How it is read, in hiragana; the glossary is in this order.</param>
/// <param name="Text">What it means, in plain words.</param>
/// <param name="Spellings">How labels put it otherwise.</param>
public sealed record Term(string Key, string Word, string Reading, string Text, params IReadOnlyList<string> Spellings)
{
    private static readonly (char First, string Name)[] _rows =
        [('あ', "あ行"), ('か', "か行"), ('さ', "さ行"), ('た', "た行"), ('な', "な行"), ('は', "は行"), ('ま', "ま行"), ('や', "や行"), ('ら', "ら行"), ('わ', "わ行")];

    /// <summary>The reading without 濁点 and 半濁点, as dictionaries order it.</summary>
    public string Order => string.Concat(Reading.Normalize(NormalizationForm.FormD).Where(letter => letter is not ('\u3099' or '\u309A')));

    /// <summary>あ行, か行, …</summary>
    public string Row => _rows.Last(row => Order[0] >= row.First).Name;
}
