using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Domain.Publishing;

/// <summary>版の内容を下書きに戻す。The way back from <see cref="Freezing"/>: what is frozen of the draft afterwards says what the content said.
/// Sections of items stay, as who writes what is no matter of a document.</summary>
public static class EditionReturn
{
    /// <summary>下書きを、内容のとおりにする。</summary>
    /// <param name="draft">下書き。With all its items, retired ones too, and its documents.</param>
    /// <param name="content">内容。Of the same ward, year and era.</param>
    /// <param name="terms">決まり。Null: those of a document.</param>
    /// <exception cref="ArgumentException">The content is of another year or era.</exception>
    public static void Into(OperatingPolicy draft, PublishedPolicy content, ReturnTerms? terms = null)
    {
        if ((draft.FiscalYear, draft.Era) != (content.FiscalYear, content.Era))
        {
            throw new ArgumentException("別の年度または様式の内容です。", nameof(content));
        }

        terms ??= ReturnTerms.Document;
        var codes = ItemPointers.CodesOf(draft);
        var items = new StructureReturn(draft, content, terms).Put();
        ItemPointers.Follow(draft, codes, terms.Known);

        foreach (var (item, published) in items)
        {
            Say(item, published, content.FiscalYear, terms);
        }

        PutSources(draft, content.Sources);
    }

    private static void Say(PolicyItem item, PublishedItem published, int fiscalYear, ReturnTerms terms)
    {
        foreach (var stage in Enum.GetValues<FormStage>())
        {
            var (entry, content) = (item.On(stage), published.On(stage, fiscalYear));

            if (content is null)
            {
                if (entry is { HasBegun: true })
                {
                    entry.Empty();
                }

                continue;
            }

            entry ??= item.Begin(stage, content.Value, terms.State);
            entry.Return(OwnWords.Kept(content, entry.Value, terms), terms.State);
        }

        item.Print(published.Printed);

        if (published.FormerCodes is not null || !terms.KeepsOwn)
        {
            item.Recall(published.FormerCodes ?? []);
        }
    }

    // All or none, so that they stand in the order of the content.
    private static void PutSources(OperatingPolicy draft, IReadOnlyList<PublishedSource> sources)
    {
        List<PublishedSource> there = [.. draft.Sources.OrderBy(source => source.Id).Select(Freezing.Freeze)];

        if (there.Count != sources.Count || there.Zip(sources).Any(pair => !Same(pair.First, pair.Second)))
        {
            draft.ReplaceSources(sources.Select(Made));
        }
    }

    private static bool Same(PublishedSource one, PublishedSource other) =>
        one with { Facts = [], Attachments = [], Findings = [] } == other with { Facts = [], Attachments = [], Findings = [] }
        && one.Facts.SequenceEqual(other.Facts)
        && one.Attachments.SequenceEqual(other.Attachments)
        && one.Findings.SequenceEqual(other.Findings);

    private static SourceDocument Made(PublishedSource source)
    {
        var made = new SourceDocument(source.FileName, source.Sha256, source.Size, source.Kind, source.Title);
        made.StandAt(source.Address);

        if (source.PageDate is { } day)
        {
            made.Date(day);
        }

        foreach (var fact in source.Facts)
        {
            made.AddFact(new SourceFact(fact.Kind, fact.Value, fact.Basis, fact.Reason));
        }

        foreach (var attachment in source.Attachments)
        {
            made.AddAttachment(attachment.Name, attachment.Format, attachment.Size);
        }

        foreach (var finding in source.Findings)
        {
            made.AddFinding(finding.Place, finding.Found, finding.Done, finding.Item);
        }

        return made;
    }
}
