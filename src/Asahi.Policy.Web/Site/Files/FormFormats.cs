namespace Asahi.Policy.Web.Site.Files;

/// <summary>How a format is named in addresses, to people and to browsers.</summary>
public static class FormFormats
{
    public static string Extension(this FormFormat format) => format switch
    {
        FormFormat.Pdf => "pdf",
        FormFormat.Xlsx => "xlsx",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    public static string MediaType(this FormFormat format) => format switch
    {
        FormFormat.Pdf => "application/pdf",
        FormFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>Null for any other spelling: an address has one.</summary>
    public static FormFormat? Find(string? extension) =>
        Enum.GetValues<FormFormat>().Cast<FormFormat?>().FirstOrDefault(format => format!.Value.Extension() == extension);
}
