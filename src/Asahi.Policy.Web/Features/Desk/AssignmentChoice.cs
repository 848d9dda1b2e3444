using System.Globalization;

namespace Asahi.Policy.Web.Features.Desk;

/// <summary>The section of one item as the form showed it, and as it was sent.</summary>
public sealed record AssignmentChoice(int? Was, int? Now)
{
    /// <summary>Reads the choices of a form, by the key of the item, which it keeps; null when one of them is no number.</summary>
    public static IReadOnlyDictionary<string, AssignmentChoice>? Read(IFormCollection form)
    {
        var choices = new Dictionary<string, AssignmentChoice>();

        foreach (var (name, now) in form.Where(field =>
            field.Key.StartsWith("section[", StringComparison.Ordinal) && field.Key.EndsWith(']')))
        {
            var key = name["section[".Length..^1];

            if (!TryNumber(form[$"was[{key}]"], out var was) || !TryNumber(now, out var chosen))
            {
                return null;
            }

            choices[key] = new AssignmentChoice(was, chosen);
        }

        return choices;
    }

    private static bool TryNumber(string? text, out int? number)
    {
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var given);
        number = isNumber ? given : null;

        return isNumber || string.IsNullOrEmpty(text);
    }
}
