using System.Text.Json;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Texts;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Changes;

/// <summary>People of the log, found by a part of what they were called when they acted.</summary>
/// <param name="Words">The words beside the rows, each as it stands there.</param>
/// <param name="People">The accounts that former records name: of those the present name alone is known.</param>
internal sealed record LoggedActors(IReadOnlyList<string> Words, IReadOnlyList<int?> People)
{
    /// <summary>Finds them. Blanks, capitals, and the width of letters do not count.</summary>
    /// <param name="db">The record.</param>
    /// <param name="who">What was typed. Nothing: everybody.</param>
    /// <param name="cancellation">Stops looking.</param>
    /// <returns>Null: everybody.</returns>
    public static async Task<LoggedActors?> FindAsync(PolicyDbContext db, string? who, CancellationToken cancellation)
    {
        if (Close(who ?? "") is not { Length: > 0 } part)
        {
            return null;
        }

        var words = await db.ChangeTexts.Where(text => text.Position == ChangeText.OfActor && text.WordsJson != null)
            .Select(text => text.WordsJson!)
            .Distinct()
            .ToListAsync(cancellation);
        var people = await db.Users.Select(person => new { person.Id, person.Name }).ToListAsync(cancellation);

        return new LoggedActors(
            [.. words.Where(json => (JsonSerializer.Deserialize<List<string>>(json, ChangeSeal.Json) ?? []).Exists(Fits))],
            [.. people.Where(person => Fits(person.Name)).Select(person => (int?)person.Id)]);

        bool Fits(string word) => Close(word).Contains(part, StringComparison.Ordinal);
    }

    private static string Close(string word) =>
        string.Concat(TextFolding.Fold(word).Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();
}
