using System.Text;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Reports;
using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Domain.Tests.Editions;

public sealed class EditionTests
{
    private static readonly Ward _ward = new("mihon", "見本区", "見本市");
    private static readonly string _now = $"\"schema\":{EditionContent.Schema}";

    [Fact]
    public void The_same_policy_gives_the_same_bytes() =>
        Assert.Equal(EditionContent.ToBytes(Policy().Freeze(_ward)), EditionContent.ToBytes(Policy().Freeze(_ward)));

    [Fact]
    public void What_is_read_back_gives_the_same_bytes_again()
    {
        var bytes = EditionContent.ToBytes(Policy().Freeze(_ward));

        Assert.Equal(bytes, EditionContent.ToBytes(EditionContent.Read(bytes)));
    }

    [Fact]
    public void The_bytes_are_readable_japanese_without_what_is_reckoned()
    {
        var text = Encoding.UTF8.GetString(EditionContent.ToBytes(Policy().Freeze(_ward)));

        Assert.Contains("\"title\":\"令和3年度 見本区運営方針\"", text, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"1-1\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("plannedTotal", text, StringComparison.Ordinal);
        Assert.DoesNotContain("notices", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"schema\":3}")]
    public void What_is_no_edition_is_refused(string text) => Assert.Throws<InvalidDataException>(() => EditionContent.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_later_schema_is_refused()
    {
        var bytes = Encoding.UTF8.GetString(EditionContent.ToBytes(Policy().Freeze(_ward))).Replace(_now, "\"schema\":5", StringComparison.Ordinal);

        Assert.Throws<InvalidDataException>(() => EditionContent.Read(Encoding.UTF8.GetBytes(bytes)));
    }

    [Fact]
    public void An_edition_of_the_first_schema_is_read_as_it_was_written()
    {
        var bytes = Former(1, ",\"remarks\":null", ",\"isSample\":false", ",\"plan\":null", ",\"overall\":null", ",\"targetState\":null", ",\"indicators\":null", ",\"midtermReview\":null", ",\"isFeatured\":true", ",\"withdrawal\":null", ",\"pastResults\":null", ",\"stages\":null", ",\"mayorName\":null", ",\"review\":null", ",\"lineage\":null", ",\"easy\":null");
        var read = EditionContent.Read(bytes);

        Assert.Equal(1, read.Schema);
        Assert.True(read.Initiatives.Single().IsFeatured);
        Assert.Equal(EditionContent.ToBytes(Policy().Freeze(_ward)), EditionContent.ToBytes(read with { Schema = EditionContent.Schema }));
    }

    // As an older version of the program wrote it: without the fields that it did not know.
    private static byte[] Former(int schema, params IReadOnlyList<string> unknown)
    {
        var text = Encoding.UTF8.GetString(EditionContent.ToBytes(Policy().Freeze(_ward))).Replace(_now, $"\"schema\":{schema}", StringComparison.Ordinal);

        return Encoding.UTF8.GetBytes(unknown.Aggregate(text, (json, field) => json.Replace(field, "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Changing_the_draft_does_not_change_the_edition()
    {
        var draft = Policy();
        var edition = new Edition(1, 1, EditionKind.Imported, "", DateTime.UnixEpoch, draft.Freeze(_ward));
        draft.Issues[0].Rename("別の名");

        Assert.Equal("経営課題の名", EditionContent.Read(edition.Content).Issues[0].Name);
        Assert.Equal(EditionContent.Hash(edition.Content), edition.Sha256);
    }

    [Fact]
    public void An_inferred_year_is_said_and_a_stated_one_is_not()
    {
        Assert.Empty(Policy().Freeze(_ward).Notices);
        Assert.Equal(["年度は推定です（令和3年度と推定。原資料に、年度の記載がありません）"], Policy(FactBasis.Inferred).Freeze(_ward).Notices);
    }

    [Fact]
    public void Whatever_else_is_inferred_is_said_with_the_year_that_it_may_be_instead()
    {
        var all = Policy(FactBasis.Inferred, "記載はない。令和2年度の可能性も残るが、令和3年度の可能性もある。", FactKind.Ward, FactKind.Kind, FactKind.Licence).Freeze(_ward);
        var ward = Policy(inferred: FactKind.Ward).Freeze(_ward);
        var years = Policy(FactBasis.Inferred, "平成31年度、令和元年度または令和2年度である可能性もある").Freeze(_ward);

        Assert.Equal(["区の名と年度は推定です（見本区、令和3年度と推定。令和2年度の可能性もあります。原資料に、区の名、年度、資料の種類、利用条件の記載がありません）"], all.Notices);
        Assert.Equal(("区の名と年度は推定", $"{_ward.City}見本区（推定）"), (all.InferredLabel, all.WardLabel));
        Assert.Equal(["区の名は推定です（見本区と推定。原資料に、区の名の記載がありません）"], ward.Notices);
        Assert.Equal(["年度は推定です（令和3年度と推定。平成31年度、令和元年度、令和2年度の可能性もあります。原資料に、年度の記載がありません）"], years.Notices);
        Assert.Empty(Policy(inferred: [FactKind.Licence, FactKind.Kind]).Freeze(_ward).Notices);
        Assert.Null(Policy().Freeze(_ward).InferredLabel);
    }

    [Fact]
    public void Zero_is_added_and_nothing_given_is_not()
    {
        Assert.Equal(0, BudgetAmount.Sum([0, null]));
        Assert.Null(BudgetAmount.Sum([null, null]));
        Assert.Equal(12, BudgetAmount.Sum([5, null, 7]));
    }

    [Fact]
    public void A_tally_says_how_many_and_which()
    {
        var tally = Tally.Of(Policy().Freeze(_ward), CodeSetId.OutcomeStatus);

        Assert.Equal("2戦略のうち順調でない1、評価なし1", tally.Sentence);
        Assert.Equal(1, tally.Answered);
        Assert.Equal("1-2", Assert.Single(tally.Lines[1].Items).Code.ToString());
    }

    [Fact]
    public void Words_with_a_comma_are_quoted_in_a_tally()
    {
        var tally = Tally.Of(Policy().Freeze(_ward), CodeSetId.StrategyEffect);

        Assert.Equal("2戦略のうち「有効でないため、戦略を見直す」1、評価なし1", tally.Sentence);
    }

    // Strategies are added in the wrong order on purpose.
    private static OperatingPolicy Policy(FactBasis year = FactBasis.Stated, string reason = "理由", params FactKind[] inferred)
    {
        var policy = new OperatingPolicy(2021, FormEra.Reiwa3, "令和3年度 見本区運営方針");
        var issue = policy.AddIssue(1, "経営課題の名", null);
        issue.AddStrategy(2, "二つ目の戦略", "・一つ\n・二つ").Evaluate(new Evaluation(FormEra.Reiwa3)
            .Judge(CodeSetId.StrategyEffect, "イ").Judge(CodeSetId.OutcomeStatus, "B"));
        issue.AddStrategy(1, "一つ目の戦略", null).AddInitiative(1, "取組", null).AddBudget(2021, BudgetKind.Planned, 0);
        var source = new SourceDocument("page.txt", new string('0', 64), 1, SourceKind.PolicyPage, "資料");
        source.AddFact(new SourceFact(FactKind.FiscalYear, "令和3年度", year, reason));

        foreach (var kind in (FactKind[])[FactKind.Ward, FactKind.Kind, FactKind.Licence])
        {
            source.AddFact(new SourceFact(kind, "値", inferred.Contains(kind) ? FactBasis.Inferred : FactBasis.Stated, "理由"));
        }

        policy.AddSource(source);

        return policy;
    }
}
