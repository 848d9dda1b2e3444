using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Pdf.Fonts;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>All forms of an edition as a page offers them: each on the screen and as files, then all together.</summary>
/// <param name="Unprintable">Letters that a PDF made on this machine has 〓 for.</param>
public sealed record FormSetPage(
    FormEra Era,
    FormAddresses Ways,
    IReadOnlyList<FormFileLine> Files,
    IReadOnlyList<UnprintableLetter> Unprintable)
{
    public IEnumerable<(OfficialForm Form, string Screen, IReadOnlyList<FormFileLine> Files)> Forms =>
        OfficialForms.Of(Era)
            .Select(form =>
                (form, Ways.Screen(form.Key), (IReadOnlyList<FormFileLine>)[.. Files.Where(line => line.File.Form?.Key == form.Key)]));

    /// <summary>The booklet and the workbook.</summary>
    public IEnumerable<FormFileLine> Together => Files.Where(line => line.File.Form is null);

    /// <summary>Why there is no PDF at all; said once.</summary>
    public string? Obstacle => Files.Select(line => line.Obstacle).FirstOrDefault(obstacle => obstacle is not null);

    /// <summary>Some are on their way: the page says how to see them.</summary>
    public bool IsBeingMade => Files.Any(line => line.IsBeingMade);
}
