using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Reports;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Tests.Support;

namespace Asahi.Policy.Domain.Tests.Editions;

/// <summary>What was inferred is marked until the ward has settled it, document by document and fact by fact.</summary>
public sealed class SettledTests
{
    private static readonly PublishedSource _source = FullEdition.Policy.Sources[0] with
    {
        Facts =
        [
            new PublishedFact(FactKind.Kind, "種類", FactBasis.Inferred, "形から"), new PublishedFact(FactKind.Ward, "見本区", FactBasis.Inferred, "題から"),
            new PublishedFact(FactKind.FiscalYear, "令和3年度", FactBasis.Inferred, "指標から"), new PublishedFact(FactKind.Licence, "CC BY 4.0", FactBasis.Inferred, "ほかの年度から"),
        ],
    };

    private static readonly PublishedPolicy _inferred = FullEdition.Policy with
    {
        Ward = new PublishedWard("mihon", "見本区", "見本市"),
        Sources = [_source],
        Statement = FullEdition.Policy.Statement with { Settled = [], TakenOver = null },
    };

    [Fact]
    public void Each_fact_loses_its_mark_by_itself()
    {
        var year = With(FactKind.FiscalYear);

        Assert.Equal((true, true), (_inferred.YearIsInferred, _inferred.WardIsInferred));
        Assert.Equal((false, true), (year.YearIsInferred, year.WardIsInferred));
        Assert.Equal(("令和3年度（2021年度）", "見本市見本区（推定）", "区の名は推定"), (year.YearLabel, year.WardLabel, year.InferredLabel));
        Assert.Equal(["区の名は推定です（見本区と推定。原資料に、区の名、資料の種類、利用条件の記載がありません）"], year.Notices);
        Assert.Empty(With(FactKind.FiscalYear, FactKind.Ward).Notices);
    }

    [Fact]
    public void A_licence_that_was_settled_is_credited_without_the_mark()
    {
        Assert.EndsWith("CC BY 4.0（推定）。加工して作成", Credits.Of(_inferred)[0], StringComparison.Ordinal);
        Assert.EndsWith("CC BY 4.0。加工して作成", Credits.Of(With(FactKind.Licence))[0], StringComparison.Ordinal);
        Assert.False(Credits.LicenceIsInferred(With(FactKind.Licence)));
    }

    [Fact]
    public void The_same_fact_of_another_document_stays_inferred()
    {
        var two = With(FactKind.FiscalYear) with { Sources = [_source, _source with { FileName = "other.txt" }] };

        Assert.True(two.YearIsInferred);
    }

    [Fact]
    public void What_is_taken_over_is_rebuilt_no_more_and_lists_know_it_too()
    {
        var taken = _inferred with { Statement = With(FactKind.Ward).Statement with { TakenOver = new TakenOver(new DateOnly(2026, 11, 29)) } };
        var outline = new EditionOutline(taken, null).Read();

        Assert.Equal((true, false), (_inferred.IsRebuilt, taken.IsRebuilt));
        Assert.Equal(taken.Notices, outline.Notices);
        Assert.Equal((false, false), (outline.IsRebuilt, outline.WardIsInferred));
    }

    [Fact]
    public void An_edition_of_before_says_nothing_of_sections_and_what_was_settled()
    {
        var bytes = System.Text.Encoding.UTF8.GetString(EditionContent.ToBytes(_inferred with { Contact = null }))
            .Replace(",\"settled\":[]", "", StringComparison.Ordinal).Replace(",\"takenOver\":null", "", StringComparison.Ordinal)
            .Replace("\"contact\":null,", "", StringComparison.Ordinal).Replace("\"section\":null,", "", StringComparison.Ordinal);
        var read = EditionContent.Read(System.Text.Encoding.UTF8.GetBytes(bytes));

        Assert.DoesNotContain("\"contact\"", bytes, StringComparison.Ordinal);
        Assert.Equal((null, null, 0, null), (read.Contact, read.Section, read.Statement.Settled.Count, read.Statement.TakenOver));
    }

    private static PublishedPolicy With(params FactKind[] kinds) => _inferred with
    {
        Statement = _inferred.Statement with { Settled = [.. kinds.Select(kind => new SettledFact("page.txt", kind, new DateOnly(2026, 11, 28)))] },
    };
}
