using Asahi.Policy.Domain.Fields;

namespace Asahi.Policy.Web.Features.Search.Finding;

/// <summary>One field of an item, as it can be found.</summary>
public sealed record SearchField(string Label, string Printed, SearchWeight Weight)
{
    /// <param name="field">The field.</param>
    /// <param name="telling">Which texts tell what an item is about. What is not among them is found all the same, only later.</param>
    public static SearchField Of(PublishedField field, IReadOnlySet<string> telling) =>
        new(field.Label, field.Value, WeightOf(field.Key[(field.Key.LastIndexOf('#') + 1)..], telling));

    private static SearchWeight WeightOf(string key, IReadOnlySet<string> telling) => key is "name" or "title" ? SearchWeight.Name
        : telling.Contains(key) ? SearchWeight.Text
        : SearchWeight.Other;
}

/// <summary>How much it says of an item that a word stands there.</summary>
public enum SearchWeight
{
    Other = 1,
    Text = 2,
    Name = 3,
}
