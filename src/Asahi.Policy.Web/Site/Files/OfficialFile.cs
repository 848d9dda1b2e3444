using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Forms.Eras;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>A file of an edition's forms: one form, or all of them in a booklet or a workbook.</summary>
/// <param name="Form">Null: all forms.</param>
public sealed record OfficialFile(OfficialForm? Form, FormFormat Format)
{
    /// <summary>The name within its edition, and the end of its address.</summary>
    public string Name => Form is null ? $"forms.{Format.Extension()}" : $"forms/{Form.Key}.{Format.Extension()}";

    /// <summary>What people call it.</summary>
    public string Label => (Form, Format) switch
    {
        ({ } form, _) => form.Name,
        (_, FormFormat.Pdf) => "すべての様式の冊子",
        _ => "すべての様式とデータのブック",
    };

    /// <summary>For the names of downloads: Japanese, and ASCII for old programs.</summary>
    public (string Japanese, string Ascii) FileNames => Form is null ? (OfficialForms.BookTitle, "forms") : (Form.Name, $"form{Form.Key}");

    /// <summary>All files of an era, those that others need first.</summary>
    public static IReadOnlyList<OfficialFile> AllOf(FormEra era) =>
    [
        .. OfficialForms.Of(era).Where(form => form.Key == OfficialForms.PagesFrom).Concat(OfficialForms.Of(era).Where(form => form.Key != OfficialForms.PagesFrom))
            .SelectMany(form => Enum.GetValues<FormFormat>().Select(format => new OfficialFile(form, format))),
        new(null, FormFormat.Pdf),
        new(null, FormFormat.Xlsx),
    ];
}
