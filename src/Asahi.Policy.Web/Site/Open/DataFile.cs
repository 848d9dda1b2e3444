namespace Asahi.Policy.Web.Site.Open;

/// <summary>A file of open data, ready to be given out.</summary>
/// <param name="Name">The end of its address below a year, an edition or /data.</param>
/// <param name="Label">What people call it.</param>
/// <param name="AsciiName">For the names of downloads; without the ending.</param>
/// <param name="JapaneseName">The same for programs that can read it.</param>
/// <param name="Entity">What the entity tag begins with: the SHA-256 of the edition. Null: of several editions.</param>
public sealed record DataFile(string Name, string Label, byte[] Content, string AsciiName, string JapaneseName, string? Entity)
{
    /// <summary>Of the bytes as they are given out.</summary>
    public string Sha256 { get; } = Domain.Editions.EditionContent.Hash(Content);

    public bool IsTable => Name.EndsWith(".csv", StringComparison.Ordinal);

    public string MediaType => IsTable ? "text/csv; charset=utf-8" : "application/json; charset=utf-8";

    /// <summary>Strong: the edition, and these very bytes of it.</summary>
    public string EntityTag => $"\"{(Entity is null ? Sha256 : $"{Entity}.{Sha256[..16]}")}\"";

    public DataFileMark Mark => new(Name, Label, Content.LongLength, Sha256);
}

/// <summary>A file of open data without its bytes: what a page says of it.</summary>
public sealed record DataFileMark(string Name, string Label, long Size, string Sha256)
{
    /// <summary>CSV or JSON, as links say it.</summary>
    public string Format => Name[(Name.LastIndexOf('.') + 1)..].ToUpperInvariant();
}
