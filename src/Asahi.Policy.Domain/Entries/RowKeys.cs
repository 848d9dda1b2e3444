using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Asahi.Policy.Domain.Entries;

/// <summary>Names for rows that have none of their own: from what tells them apart, so that one row more says nothing
/// of the others.</summary>
internal static class RowKeys
{
    private const int Digits = 8;

    public static IReadOnlyList<EntryRow> Of<T>(
        IReadOnlyList<T> list,
        Func<T, string> name,
        Func<T, IReadOnlyDictionary<string, string>> values)
    {
        var times = new Dictionary<string, int>();
        var rows = new List<EntryRow>();

        foreach (var it in list)
        {
            var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name(it))))[..Digits];
            var time = times[key] = times.GetValueOrDefault(key) + 1;
            rows.Add(new EntryRow(time == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}x{time}"), values(it)));
        }

        return rows;
    }
}
