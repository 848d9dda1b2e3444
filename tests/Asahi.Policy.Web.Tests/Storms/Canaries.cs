using System.Globalization;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>Words that stand nowhere else in the world, one for each place where something private is written. Where one turns up, that place leaks.</summary>
internal sealed class Canaries
{
    private readonly Dictionary<string, string> _places = [];
    private readonly HashSet<string> _published = [];

    public IEnumerable<string> All => _places.Keys;

    public IEnumerable<string> Published => _published;

    /// <summary>A new word for a place. Of letters and figures, so that no encoding changes it.</summary>
    public string In(string place)
    {
        var word = string.Create(CultureInfo.InvariantCulture, $"zqkanaria{_places.Count:000}");
        _places.Add(word, place);

        return word;
    }

    /// <summary>From now on anybody may read them.</summary>
    public void Publish(params IEnumerable<string> words) => _published.UnionWith(words);

    /// <summary>The places whose words stand in a text and may not.</summary>
    public IEnumerable<string> LeaksIn(string text) =>
        _places.Where(it => !_published.Contains(it.Key) && text.Contains(it.Key, StringComparison.OrdinalIgnoreCase)).Select(it => it.Value);
}
