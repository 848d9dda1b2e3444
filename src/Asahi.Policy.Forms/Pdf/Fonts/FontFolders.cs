namespace Asahi.Policy.Forms.Pdf.Fonts;

/// <summary>書体のある場所。Where files of fonts are looked for, by their names.</summary>
internal static class FontFolders
{
    private static readonly string[] _places =
    [
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        "/Library/Fonts",
        Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "fonts"),
    ];

    private static readonly EnumerationOptions _all = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    /// <summary>Files of fonts by name. With a folder named, those in it and no others.</summary>
    public static IReadOnlyDictionary<string, string> Files(string? folder) => (string.IsNullOrWhiteSpace(folder) ? _places : [folder])
        .Where(place => place.Length > 0 && Directory.Exists(place))
        .SelectMany(place => Directory.EnumerateFiles(place, "*.ttf", _all))
        .GroupBy(file => Path.GetFileName(file), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
}
