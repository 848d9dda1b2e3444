using Asahi.Policy.Data.Published;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>A file of forms as a page offers it.</summary>
/// <param name="Stored">Null: not made yet.</param>
public sealed record FormFileLine(OfficialFile File, string Address, PublishedFile? Stored)
{
    /// <summary>Why it cannot be made here at all.</summary>
    public string? Obstacle { get; init; }

    /// <summary>Why it could not be made the last time.</summary>
    public string? Trouble { get; init; }

    /// <summary>It is made without being asked for, as those of the current edition are.</summary>
    public bool IsAwaited { get; init; }

    /// <summary>It can be given, but without the page numbers that belong in it, and so is not kept.</summary>
    public bool LacksPages { get; init; }

    /// <summary>It comes by itself in a while.</summary>
    public bool IsBeingMade => this is { Stored: null, Obstacle: null, Trouble: null, LacksPages: false, IsAwaited: true };

    /// <summary>What there is to say of a file that is not stored.</summary>
    public string? Note => this switch
    {
        { Stored: not null } => null,
        { Obstacle: not null } => "用意できません",
        { Trouble: { } reason } => $"前回は作れませんでした（{reason}）。もう一度試せます。",
        { LacksPages: true } => "様式2のページ番号を入れずに、そのつど作ります。",
        { IsAwaited: true } => "作成中です。",
        _ => "求められたときに作り、そのまま保管します。",
    };
}
