using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>What general affairs asks: what goes in, of which kind the edition is, and what it changes in a few words.</summary>
/// <param name="Key">The number of the form.</param>
/// <param name="Kind">The kind. Null: the one that fits.</param>
/// <param name="Note">What changes, in a few words.</param>
/// <param name="Sha256">Of the content that was read.</param>
/// <param name="IsScoped">It was chosen what goes in; if nothing is ticked, nothing does. If not, what is ready goes in.</param>
/// <param name="In">What goes in, by what EntryKey writes.</param>
/// <param name="Acknowledged">The warnings were read.</param>
/// <param name="IsLook">Only to see what comes of the choice.</param>
public sealed record RequestInput(
    Guid Key,
    EditionKind? Kind,
    string? Note,
    string? Sha256,
    bool IsScoped,
    Dictionary<string, bool>? In,
    bool Acknowledged,
    bool IsLook)
{
    /// <summary>Null: what is ready.</summary>
    public IReadOnlyCollection<string>? Chosen => IsScoped ? [.. (In ?? []).Where(it => it.Value).Select(it => it.Key)] : null;
}
