using Asahi.Policy.Domain.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Asahi.Policy.Web.Site.Components.Entry;

/// <summary>Which fields of a form hold words that somebody types. Each field says it itself while it is drawn, and the form carries their
/// names along: whoever answers a form that came too late knows what to give back, and no list of names can lag behind the forms.</summary>
internal static class TypedFields
{
    private const string Name = "typed";

    /// <summary>Before the fields of a form are drawn.</summary>
    public static void Begin(TagHelperContext form) => form.Items[typeof(TypedFields)] = new List<string>();

    /// <summary>One field that holds words. Outside a form that is sent there is nobody to tell.</summary>
    public static void Note(TagHelperContext field, string name)
    {
        if (field.Items.TryGetValue(typeof(TypedFields), out var names))
        {
            ((List<string>)names).Add(name);
        }
    }

    /// <summary>The hidden field that carries the names; null for a form without words.</summary>
    public static (string Name, string Value)? Of(TagHelperContext form) =>
        form.Items[typeof(TypedFields)] is List<string> { Count: > 0 } names ? (Name, string.Join(' ', names)) : null;

    /// <summary>The words of a form that was sent, in the order of its fields.</summary>
    public static IReadOnlyList<string> Read(IFormCollection form) =>
    [
        .. form[Name].ToString()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Distinct()
            .Select(name => Prose.Trim(form[name].ToString()))
            .Where(words => words.Length > 0),
    ];
}
