using System.Globalization;
using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Web.Features.Inference;

/// <summary>One fact that is settled, or settled no more, and the version of the statement that it was said of.</summary>
public sealed record SettleFactInput(Guid Key, int? Version, string? Source, FactKind Kind, bool Settle, int At)
{
    /// <summary>The name of the field of the note of one fact: several stand on the page.</summary>
    public static string NoteOf(int at) => string.Create(CultureInfo.InvariantCulture, $"note-{at}");
}

/// <summary>Whether the ward takes the year over as its own.</summary>
public sealed record TakeOverInput(Guid Key, int? Version, bool Settle, string? Note)
{
    /// <summary>The name of the field of the note.</summary>
    public const string NoteField = "note";
}
