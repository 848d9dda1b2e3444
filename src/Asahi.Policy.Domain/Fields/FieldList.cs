using System.Globalization;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Fields;

/// <summary>Collects fields, place by place, and sees to it that no two of an edition have the same key.</summary>
internal sealed class FieldList
{
    /// <summary>Stands between the key of a place and that of its field.</summary>
    public const char Sign = '#';

    private readonly List<PublishedField> _fields = [];
    private readonly Dictionary<string, int> _times = [];
    private (ItemCode? Item, string Name, string Key) _place;

    public IReadOnlyList<PublishedField> All => _fields;

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>From here on fields are of this place.</summary>
    public void Open(string name, string key) => _place = (null, name, key);

    /// <summary>From here on fields are of this item.</summary>
    public void Open(ItemCode item, string? name, string key) => _place = (item, $"{item.LevelName} {item} {name}".TrimEnd(), key);

    public void Add(string key, string label, string? value)
    {
        if (value is null)
        {
            return;
        }

        // Two notes of one day, two budget lines of one year: counted in the order in which they stand.
        var whole = $"{_place.Key}{Sign}{key}";
        var times = _times[whole] = _times.GetValueOrDefault(whole) + 1;
        var counted = times == 1 ? whole : string.Create(CultureInfo.InvariantCulture, $"{whole}#{times}");
        _fields.Add(new PublishedField(_place.Item, _place.Name, counted, label, value));
    }
}
