using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Reports;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Web.Site.OpenData;

/// <summary>Puts an edition into the shape of open data. The same edition always
/// gives the same: nothing here depends on what is current, or on the day.</summary>
/// <param name="edition">The edition.</param>
/// <param name="policy">What it says; for a summary its outline is enough.</param>
/// <param name="root">What stands in front of every address; empty when the site's own address is not known.</param>
internal sealed class OpenRecord(EditionSummary edition, PublishedPolicy policy, string root)
{
    private readonly PublishedPolicy _policy = policy;
    private readonly OpenRecordItems _items = new(policy, root);

    private (string Ward, int Year) Place => (_policy.Ward.Code, _policy.FiscalYear);

    public static OpenTerm Term<T>(T code, string name)
        where T : struct, Enum => new(code.ToString(), name);

    public OpenSummary Summary() =>
        new(
            $"{Place.Ward}/{Place.Year}",
            Ward(),
            Year(),
            _policy.Title,
            _policy.Notices,
            Licence(),
            Credits.Of(_policy),
            Edition(),
            Addresses());

    public OpenItem? Find(ItemCode code) => code.Level switch
    {
        1 when _policy.FindIssue(code) is { } issue => new(Summary(), _items.Of(issue), null, null),
        2 when _policy.FindStrategy(code) is { } strategy => new(Summary(), null, _items.Of(strategy), null),
        3 when _policy.FindInitiative(code) is { } initiative => new(Summary(), null, null, _items.Of(initiative)),
        _ => null,
    };

    public OpenPolicy Whole() => new(
        root + SiteMap.DataSchema,
        OpenJson.FormatVersion,
        $"{Place.Ward}/{Place.Year}",
        Ward(),
        Year(),
        _policy.Title,
        _policy.Notices,
        _policy.CoverageNotices,
        Licence(),
        Credits.Of(_policy),
        Edition(),
        Addresses(),
        Term(_policy.Era, _policy.Era.Name()),
        _policy.Statement.Stages is { } stages ? [.. stages.Select(stage => Term(stage, stage.Name()))] : null,
        _policy.Statement.MayorName,
        _policy.Statement.Goal,
        _policy.Statement.Mission,
        _policy.Statement.MayorsPolicy,
        _policy.Remarks is { } review ? new OpenYearReview(review.Achievements, review.Direction, review.Overall) : null,
        [
            .. FormEras.Of(_policy.Era).CodeSets
                .Select(set => _policy.CodeSetOf(set.Id))
                .Select(set => new OpenCodeSet(
                    set.Id.ToString(),
                    set.Label,
                    [.. set.Codes.Select(code => new OpenCode(code.Mark, code.Words, code.Meaning.ToString()))])),
        ],
        [.. _policy.Issues.Select(_items.Of)],
        _policy.Statement.ReformPlanName,
        [.. _policy.Reforms.Select(_items.Of)],
        [.. _policy.Statement.Notes.Select(note => new OpenNote(note.Date, note.Text))],
        [.. _policy.Sources.Select(Source)],
        [
            .. _policy.Statement.Lineage.Select(link => new OpenLink(
                Term(link.Kind, link.Kind.Name()),
                link.Item?.ToString(),
                link.FormerYear,
                [.. link.Former.Select(code => code.ToString())])),
        ],
        _policy.Easy is { } easy ? new OpenEasy(easy.Text, easy.WrittenOn, easy.IsStale) : null,
        _policy.Contact is { } contact ? new OpenContact(contact.Name, contact.Phone, contact.Address, contact.Line) : null,
        OpenRecordItems.Section(_policy),
        _policy.Statement.TakenOver is { } taken ? new OpenSettled(taken.On, taken.Note) : null,
        OpenRecordItems.Carried(_policy),
        _policy.Statement.Lead);

    private OpenWard Ward() => new(_policy.Ward.Code, _policy.Ward.Name, _policy.Ward.City, _policy.Ward.IsSample, _policy.WardIsInferred);

    private OpenYear Year() =>
        new(Place.Year, _policy.YearLabel, new DateOnly(Place.Year, 4, 1), new DateOnly(Place.Year + 1, 3, 31), _policy.YearIsInferred);

    private OpenLicence Licence() => new("CC-BY-4.0", Credits.Licence, Credits.LicenceAddress, Credits.LicenceIsInferred(_policy));

    private OpenEdition Edition() => new(
        edition.Number,
        Term(edition.Kind, edition.Kind.Name()),
        edition.Note,
        new DateTimeOffset(DateTime.SpecifyKind(edition.MadeAt, DateTimeKind.Utc)),
        JapanTime.DateOf(edition.MadeAt),
        edition.Sha256,
        _policy.Schema,
        edition.DecisionNumber,
        edition.DecisionDate);

    private OpenAddresses Addresses() => new(
        root + SiteMap.ToPolicy(Place.Ward, Place.Year),
        root + SiteMap.ToData(Place.Ward, Place.Year),
        root + SiteMap.ToEdition(Place.Ward, Place.Year, edition.Number),
        root + SiteMap.ToEditionData(Place.Ward, Place.Year, edition.Number));

    private OpenSource Source(PublishedSource source) => new(
        source.FileName,
        root + SiteMap.ToSourceFile(Place.Ward, Place.Year, source.FileName),
        source.Sha256,
        source.Size,
        Term(source.Kind, source.Kind.Name()),
        source.Title,
        Credits.Of(_policy, source),
        source.Address,
        source.PageDate,
        [
            .. source.Facts.Select(fact => new OpenFact(
                Term(fact.Kind, fact.Kind.Name()),
                fact.Value,
                Term(fact.Basis, fact.Basis.Name()),
                fact.Reason,
                _policy.SettledOf(source, fact.Kind) is { } settled ? new OpenSettled(settled.On, settled.Note) : null)),
        ],
        [.. source.Attachments.Select(line => new OpenAttachment(line.Name, line.Format, line.Size))],
        [.. source.Findings.Select(finding => new OpenFinding(finding.Place, finding.Found, finding.Done, finding.Item?.ToString()))]);
}
