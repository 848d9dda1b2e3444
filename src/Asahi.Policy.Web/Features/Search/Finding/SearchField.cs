using Asahi.Policy.Domain.Fields;

namespace Asahi.Policy.Web.Features.Search.Finding;

/// <summary>One field of an item, as it can be found.</summary>
public sealed record SearchField(string Label, string Printed, SearchWeight Weight)
{
    public static SearchField Of(PublishedField field) =>
        new(field.Label, field.Value, WeightOf(field.Key[(field.Key.LastIndexOf('#') + 1)..]));

    // By the names that PublishedFields gives them. What is not named here is found all the same, only later.
    private static SearchWeight WeightOf(string key) => key switch
    {
        "name" or "title" => SearchWeight.Name,
        "text" or "overview" or "vision" or "target-state" or "tasks" or "purpose" or "outline" or "goal" or "mission" or "mayors-policy" =>
            SearchWeight.Text,
        _ => SearchWeight.Other,
    };
}

/// <summary>How much it says of an item that a word stands there.</summary>
public enum SearchWeight
{
    Other = 1,
    Text = 2,
    Name = 3,
}
