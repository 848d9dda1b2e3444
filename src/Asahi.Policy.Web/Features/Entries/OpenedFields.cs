using System.Security.Cryptography;
using System.Text;
using Asahi.Policy.Domain.Entries;

namespace Asahi.Policy.Web.Features.Entries;

/// <summary>What stood in the fields of a form when it was opened, as short digests that the form carries along: so it can be told who
/// changed what when two people wrote at once, without keeping former texts. The order of rows is carried as it is.</summary>
internal sealed class OpenedFields
{
    private const int Digits = 10;

    private readonly Dictionary<string, string> _digests;

    private OpenedFields(Dictionary<string, string> digests) => _digests = digests;

    /// <summary>For the hidden field.</summary>
    public static string Write(EntryTyped typed) =>
        string.Join(' ', typed.Values.Select(it => $"{it.Key}={Mark(typed.Form, it.Key, it.Value)}"));

    /// <summary>Null: the form carries none, as those of a former program.</summary>
    public static OpenedFields? Read(string? text) => string.IsNullOrWhiteSpace(text)
        ? null
        : new OpenedFields(text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(it => it.Split('=', 2))
            .Where(it => it.Length == 2)
            .DistinctBy(it => it[0])
            .ToDictionary(it => it[0], it => it[1]));

    /// <summary>Whether somebody changed this field since.</summary>
    public bool IsChanged(EntryTyped now, string key) => _digests.GetValueOrDefault(key, Digest("")) != Mark(now.Form, key, now[key]);

    /// <summary>The rows that there were.</summary>
    public IReadOnlyList<string> RowsOf(EntryRows rows) =>
        _digests.GetValueOrDefault(rows.Key, "").Split('+', StringSplitOptions.RemoveEmptyEntries);

    private static string Mark(EntryForm form, string key, string value) =>
        form.Rows.Any(rows => rows.Key == key) ? value.Replace(' ', '+') : Digest(value);

    private static string Digest(string value) => value.Length == 0
        ? "-"
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))[..Digits];
}
