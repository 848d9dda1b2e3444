using Asahi.Policy.Domain.Easy;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Domain.Publishing;

/// <summary>凍結。Copies a draft whole into the content of an edition.</summary>
public static class Freezing
{
    /// <summary>運営方針を版の内容に写す。Items in the order of their numbers; retired ones are left out.</summary>
    /// <param name="policy">運営方針。With all its items.</param>
    /// <param name="ward">区。</param>
    /// <param name="contacts">印刷する連絡先。As they are now: later settings do not change the edition.</param>
    public static PublishedPolicy Freeze(this OperatingPolicy policy, Ward ward, PrintedContacts contacts)
    {
        var content = Content(policy, ward, contacts);

        return content with { EasyIsStale = EasyBasis.IsStale(content) };
    }

    private static PublishedPolicy Content(OperatingPolicy policy, Ward ward, PrintedContacts contacts) =>
        Filled(policy.Whole, contacts, new PublishedPolicy(
            EditionContent.Schema,
            new PublishedWard(ward.Code, ward.Name, ward.City, ward.IsSample),
            policy.FiscalYear,
            policy.Era,
            policy.Statement,
            [.. PlacedItems.Shown(policy.Issues).Select(issue => Freeze(issue, contacts))],
            [
                .. PlacedItems.Shown(policy.Reforms).Select(reform =>
                    Filled(reform, contacts, new PublishedReform(reform.Number, reform.Plan))),
            ],
            [.. policy.Sources.OrderBy(source => source.Id == 0 ? int.MaxValue : source.Id).Select(Freeze)]) // as they were added
        {
            Contact = contacts.Office,
            MarkWords = contacts.MarkWords.Count > 0 && FormEras.Of(policy.Era).UnstatedMarks().Any() ? contacts.MarkWords : null,
        });

    private static PublishedIssue Freeze(ManagementIssue issue, PrintedContacts contacts) => Filled(issue, contacts, new PublishedIssue(
        ItemCode.OfIssue(issue.Number),
        issue.Plan,
        [.. PlacedItems.Shown(issue.Strategies).Select(strategy => Freeze(issue, strategy, contacts))]));

    private static PublishedStrategy Freeze(ManagementIssue issue, Strategy strategy, PrintedContacts contacts) =>
        Filled(strategy, contacts, new PublishedStrategy(
            ItemCode.OfStrategy(issue.Number, strategy.Number),
            strategy.Plan,
            [
                .. PlacedItems.Shown(strategy.Initiatives).Select(initiative => Filled(initiative, contacts, new PublishedInitiative(
                    ItemCode.OfInitiative(issue.Number, strategy.Number, initiative.Number),
                    initiative.Plan))),
            ]));

    // What hangs on any level; the values are those of the drafts themselves.
    private static T Filled<T>(PolicyItem item, PrintedContacts contacts, T published)
        where T : PublishedItem => published with
        {
            Section = contacts.Of(item.SectionId),
            Key = item.Key,
            Printed = item.Printed,
            FormerCodes = item.FormerCodes.Count == 0 ? null : item.FormerCodes,
            Budgets =
            [
                .. item.Entries.SelectMany(entry => entry.Content.Budgets).OrderBy(budget => (budget.FiscalYear, budget.Kind)),
            ],
            MidtermReview = Said(item.MidtermReview),
            SelfEvaluation = Said(item.SelfEvaluation),
        };

    // What was emptied again is as if nobody had begun.
    private static Review? Said(Entry? entry) => entry is { HasBegun: true } ? (Review)entry.Value : null;

    /// <summary>原資料を版の内容に写す。</summary>
    internal static PublishedSource Freeze(SourceDocument source) => new(
        source.FileName,
        source.Sha256,
        source.Size,
        source.Kind,
        source.Title,
        source.Address,
        source.PageDate,
        [.. source.Facts.OrderBy(fact => fact.Kind).Select(fact => new PublishedFact(fact.Kind, fact.Value, fact.Basis, fact.Reason))],
        [.. source.Attachments.OrderBy(line => line.Number).Select(line => new PublishedAttachment(line.Name, line.Format, line.Size))],
        [
            .. source.Findings
                .OrderBy(finding => finding.Number)
                .Select(finding => new PublishedFinding(finding.Place, finding.Found, finding.Done, finding.Item)),
        ]);
}
