using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Pdf.Fonts;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Files;
using Asahi.Policy.Web.Site.Previews;

namespace Asahi.Policy.Web.Features.Preview;

/// <summary>The contents of all previews of a year: pages, forms, and where the full text is.</summary>
public sealed record PreviewPage(StaffFrame Frame, Actor Actor, int Year, PublishedEdition Draft, bool IsPublic) : IStaffPage
{
    /// <summary>Why no PDF can be made. Null: it can.</summary>
    public string? Obstacle { get; init; }

    public IReadOnlyList<UnprintableLetter> Unprintable { get; init; } = [];

    public PublishedPolicy Content => Draft.Policy;

    public DraftMark Mark => Draft.Draft!;

    public bool MayPublish => Actor.Duty == Duty.GeneralAffairs || Actor.MayApprove;

    public string Root => StaffMap.ToPreview(Actor.WardCode, Year);

    /// <summary>The pages of the year, as its own navigation names them.</summary>
    public IEnumerable<(string Text, string Address)> Pages =>
    [
        ("全体", $"{Root}/{ShownDraft.Whole}"),
        .. FormEras.Of(Content.Era).Tallied.Count == 0 ? Array.Empty<(string, string)>() : [("達成状況", $"{Root}/results")],
        .. FormEras.Of(Content.Era).Crossed is null ? Array.Empty<(string, string)>() : [("食い違い", $"{Root}/mismatches")],
        ("予算", $"{Root}/budget"),
        .. Content.Easy is null ? Array.Empty<(string, string)>() : [("やさしい日本語", $"{Root}/easy")],
        ("出典", $"{Root}/sources"),
        ("全文（項目ごとの一覧）", $"{Root}/text"),
    ];

    /// <summary>Each form on the screen and as files, then all together. None where none is drawn.</summary>
    public IEnumerable<(string Title, string? Screen, IReadOnlyList<OfficialFile> Files)> Forms =>
        !OfficialForms.SetOf(Content.Era).IsDrawn ? [] :
    [
        .. OfficialForms.Of(Content.Era).Select(form => (
            form.Title,
            (string?)StaffMap.ToPreviewForm(Actor.WardCode, Year, form.Key),
            FilesOf(file => file.Form?.Key == form.Key))),
        ("すべての様式をまとめて", null, FilesOf(file => file.Form is null)),
    ];

    private IReadOnlyList<OfficialFile> FilesOf(Func<OfficialFile, bool> which) => [.. OfficialFile.AllOf(Content.Era).Where(which)];
}
