using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Forms.Composing;
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
    public (string Japanese, string Ascii) FileNamesIn(FormEra era) =>
        Form is null ? (OfficialForms.SetOf(era).BookTitle, "forms") : (Form.Name, $"form{Form.Key}");

    /// <summary>Whether it says on which pages the items stand, which only its
    /// PDF can tell. A record from documents has the pages of the documents.</summary>
    public bool GivesPages(PublishedPolicy policy) => !policy.IsFromSources && (Form is null or { PrintsPages: true });

    /// <summary>Whether it can be made for good only where a PDF can be drawn.</summary>
    public bool NeedsFonts(PublishedPolicy policy) => Format == FormFormat.Pdf || GivesPages(policy);

    /// <summary>All files of an era, those that others need first. None where no form is drawn.</summary>
    public static IReadOnlyList<OfficialFile> AllOf(FormEra era) => !OfficialForms.SetOf(era).IsDrawn ? [] :
    [
        .. OfficialForms.Of(era)
            .OrderByDescending(form => form.GivesPages)
            .SelectMany(form => Enum.GetValues<FormFormat>().Select(format => new OfficialFile(form, format))),
        new(null, FormFormat.Pdf),
        new(null, FormFormat.Xlsx),
    ];
}
