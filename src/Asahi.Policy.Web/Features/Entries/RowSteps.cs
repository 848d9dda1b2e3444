using System.Security.Cryptography;
using Asahi.Policy.Domain.Entries;

namespace Asahi.Policy.Web.Features.Entries;

/// <summary>What the buttons of rows do, before anything is saved: add, take away, move up and down. Without scripts each is a sending of
/// the form that shows it again.</summary>
internal static class RowSteps
{
    public const string Stay = "stay";
    public const string Add = "add";
    public const string Remove = "remove";
    public const string Up = "up";
    public const string Down = "down";

    /// <summary>The fields that a button takes away.</summary>
    public static IEnumerable<string> RemovedBy(EntryForm form, string step) =>
        step.Split(' ') is [Remove, var key, var row] && form.Rows.FirstOrDefault(rows => rows.Key == key) is { } rows
            ? rows.Cells.Select(cell => EntryTyped.NameOf(rows, row, cell))
            : [];

    /// <summary>The same input with its rows changed; null when the button is none of this form.</summary>
    public static EntryTyped? Take(EntryTyped typed, string step)
    {
        var words = step.Split(' ');

        if (step == Stay)
        {
            return typed;
        }

        if (typed.Form.Rows.FirstOrDefault(rows => rows.Key == words.ElementAtOrDefault(1)) is not { IsFixed: false } rows)
        {
            return null;
        }

        List<string> keys = [.. typed.RowsOf(rows).Select(row => row.Key)];
        var at = keys.IndexOf(words.ElementAtOrDefault(2) ?? "");

        switch (words[0])
        {
            case Add when keys.Count < EntryRows.Most:
                keys.Add(RandomNumberGenerator.GetHexString(8, lowercase: true));
                break;
            case Remove when at >= 0:
                keys.RemoveAt(at);
                break;
            case Up when at > 0:
                (keys[at - 1], keys[at]) = (keys[at], keys[at - 1]);
                break;
            case Down when at >= 0 && at < keys.Count - 1:
                (keys[at + 1], keys[at]) = (keys[at], keys[at + 1]);
                break;
            case Add or Up or Down:
                break; // as far as it goes
            default:
                return null;
        }

        return typed.With(new Dictionary<string, string> { [rows.Key] = string.Join(' ', keys) });
    }
}
