namespace Asahi.Policy.Web.Site.OpenData;

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

    public string MediaType => Mark.ContentType;

    /// <summary>Strong: the edition, and these very bytes of it.</summary>
    public string EntityTag => $"\"{(Entity is null ? Sha256 : $"{Entity}.{Sha256[..16]}")}\"";

    public DataFileMark Mark => new(Name, Label, Content.LongLength, Sha256);
}

/// <summary>A file of open data without its bytes: what a page says of it.</summary>
public sealed record DataFileMark(string Name, string Label, long Size, string Sha256)
{
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public string Ending => Name[(Name.LastIndexOf('.') + 1)..];

    /// <summary>CSV, JSON, XLSX or SVG, as links say it.</summary>
    public string Format => Ending.ToUpperInvariant();

    public string MediaType => Ending switch
    {
        "csv" => "text/csv",
        "json" => "application/json",
        "xlsx" => Workbook,
        "svg" => "image/svg+xml",
        _ => throw new InvalidOperationException($"No media type is known for {Name}."),
    };

    public string ContentType => MediaType is Workbook ? MediaType : MediaType + "; charset=utf-8";

    /// <summary>Whether it is all there is of a year or of all years, and not one table of it.</summary>
    public bool IsWhole => Name is "data.json" or "data.csv" or "all.json" or "all.csv" or "all.xlsx";
}
