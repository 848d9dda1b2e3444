using Asahi.Policy.Data.Importing;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing.Withdrawing;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Data.Published;

/// <summary>取下げの覆い。What of a year the public does not read for now. It lies over all its editions, at every moment of the past too: what is
/// made of an edition under it is kept apart from what is made of the edition itself.</summary>
public sealed class Veil
{
    private const string Folder = "veil/";

    private readonly HashSet<string> _items;
    private readonly HashSet<string> _files;

    private readonly IReadOnlyList<string> _told;
    private readonly IReadOnlyList<Blackening> _blackened;

    internal Veil(IReadOnlyList<Withdrawal> withdrawals, IReadOnlyList<Blackening> blackened)
    {
        _blackened = blackened;
        var items = withdrawals.Where(it => it.Part.Kind == WithdrawnKind.Item).OrderBy(it => it.Id).ToList();
        _items = [.. items.Select(it => it.Part.Name)];
        _files = [.. withdrawals.Where(it => it.Part.Kind == WithdrawnKind.File).Select(it => it.Part.Name)];
        Mark = string.Join('.', items.Select(it => it.Id));
        _told =
        [
            .. items.Select(it => $"「{it.Label}」は、{Wareki.Date(JapanTime.DateOf(it.At))}に取り下げました"),
            .. blackened.Select(it => $"この版は、{Wareki.Date(JapanTime.DateOf(it.SettledAt!.Value))}に墨消しされました"),
        ];
    }

    /// <summary>何も取り下げていない。</summary>
    public static Veil None { get; } = new([], []);

    /// <summary>何も取り下げていないとしたときの覆い。What was blackened is for everybody.</summary>
    internal Veil Whole => new([], _blackened);

    /// <summary>印。Of the items alone, as they change what an edition says; empty: none is withdrawn.</summary>
    public string Mark { get; }

    /// <summary>内容が公開した時のままかどうか。</summary>
    public bool LeavesContent => Mark.Length == 0;

    /// <summary>覆う。</summary>
    /// <param name="policy">版の内容、またはあらまし。</param>
    public PublishedPolicy Over(PublishedPolicy policy) =>
        (LeavesContent ? policy : WithdrawnItems.Without(policy, _items)) with { Told = _told };

    /// <summary>ファイルが保管されている名。Made of what is left, and so kept under another name.</summary>
    /// <param name="name">版の中の名（例: forms/5.pdf）。</param>
    /// <returns>Null: the public may not have it, or a document that says what was withdrawn.</returns>
    public string? Kept(string name) =>
        _files.Contains(name) || (!LeavesContent && name.StartsWith(SourceFileNames.Folder, StringComparison.Ordinal)) ? null
        : LeavesContent ? name
        : Prefix + name;

    /// <summary>出さないファイルかどうか。</summary>
    /// <param name="name">版の中の名。</param>
    public bool Hides(string name) => Kept(name) is null;

    /// <summary>保管した名から、版の中の名。</summary>
    /// <returns>Null: it is kept of something else.</returns>
    public string? Shown(string kept)
    {
        var name = LeavesContent ? kept : kept.StartsWith(Prefix, StringComparison.Ordinal) ? kept[Prefix.Length..] : "";

        return !name.StartsWith(Folder, StringComparison.Ordinal) && Kept(name) == kept ? name : null;
    }

    private string Prefix => $"{Folder}{Mark}/";
}
