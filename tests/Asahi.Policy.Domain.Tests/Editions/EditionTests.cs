using System.Text;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
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
        Assert.Equal(EditionContent.ToBytes(Policy().Freeze(_ward, PrintedContacts.None)), EditionContent.ToBytes(Policy().Freeze(_ward, PrintedContacts.None)));

    [Fact]
    public void What_is_read_back_gives_the_same_bytes_again()
    {
        var bytes = EditionContent.ToBytes(Policy().Freeze(_ward, PrintedContacts.None));

        Assert.Equal(bytes, EditionContent.ToBytes(EditionContent.Read(bytes)));
    }

    [Fact]
    public void The_bytes_are_readable_japanese_without_what_is_reckoned()
    {
        var text = Encoding.UTF8.GetString(EditionContent.ToBytes(Policy().Freeze(_ward, PrintedContacts.None)));

        Assert.Contains("\"name\":\"令和3年度 見本区運営方針\"", text, StringComparison.Ordinal);
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
        var bytes = Encoding.UTF8.GetString(EditionContent.ToBytes(Policy().Freeze(_ward, PrintedContacts.None))).Replace(_now, "\"schema\":6", StringComparison.Ordinal);

        Assert.Throws<InvalidDataException>(() => EditionContent.Read(Encoding.UTF8.GetBytes(bytes)));
    }

    // As the program wrote them then: 1 without all that came later, 4 with all of it.
    [Theory]
    [InlineData(1, "{\"schema\":1,\"ward\":{\"code\":\"mihon\",\"name\":\"見本区\",\"city\":\"見本市\"},\"fiscalYear\":2021,\"era\":\"Reiwa3\",\"title\":\"題\",\"goal\":\"目標\",\"mission\":null,\"mayorsPolicy\":null,\"issues\":[{\"code\":\"1\",\"name\":\"課題\",\"overview\":\"概要\",\"strategies\":[{\"code\":\"1-2\",\"name\":\"戦略\",\"text\":\"文\",\"page\":{\"document\":\"資料2\",\"number\":7},\"selfEvaluation\":[{\"set\":\"OutcomeStatus\",\"mark\":\"B\",\"words\":\"順調でない\",\"meaning\":\"NotAsPlanned\"}],\"initiatives\":[{\"code\":\"1-2-3\",\"name\":\"取組\",\"text\":null,\"page\":null,\"selfEvaluation\":[],\"budgets\":[{\"fiscalYear\":2021,\"kind\":\"Planned\",\"amount\":0}]}]}]}],\"reformPlanName\":\"プラン\",\"reforms\":[{\"name\":\"改革\",\"text\":\"内容\"}],\"notes\":[{\"date\":\"2021-10-08\",\"text\":\"注記\"}],\"sources\":[]}")]
    [InlineData(4, "{\"schema\":4,\"ward\":{\"code\":\"mihon\",\"name\":\"見本区\",\"city\":\"見本市\",\"isSample\":true},\"fiscalYear\":2021,\"era\":\"Reiwa3\",\"title\":\"題\",\"goal\":\"目標\",\"mission\":null,\"mayorsPolicy\":null,\"issues\":[{\"code\":\"1\",\"name\":\"課題\",\"overview\":\"概要\",\"strategies\":[{\"code\":\"1-2\",\"name\":\"戦略\",\"text\":\"文\",\"page\":{\"document\":\"資料2\",\"number\":7},\"selfEvaluation\":[{\"set\":\"OutcomeStatus\",\"mark\":\"B\",\"words\":\"順調でない\",\"meaning\":\"NotAsPlanned\"}],\"initiatives\":[{\"code\":\"1-2-3\",\"name\":\"取組\",\"text\":null,\"page\":null,\"selfEvaluation\":[],\"budgets\":[{\"fiscalYear\":2021,\"kind\":\"Planned\",\"amount\":0}],\"remarks\":null,\"isFeatured\":true,\"indicators\":null,\"withdrawal\":null,\"pastResults\":null,\"midtermReview\":null}],\"remarks\":null,\"targetState\":null,\"indicators\":null,\"midtermReview\":null}],\"plan\":null,\"overall\":null}],\"reformPlanName\":\"プラン\",\"reforms\":[{\"name\":\"改革\",\"text\":\"内容\",\"purpose\":null,\"outline\":null,\"target\":null,\"midtermReview\":null,\"selfEvaluation\":null}],\"notes\":[{\"date\":\"2021-10-08\",\"text\":\"注記\"}],\"sources\":[],\"stages\":null,\"mayorName\":null,\"review\":null,\"lineage\":null,\"easy\":null}")]
    public void An_edition_of_a_former_schema_says_what_it_said(int schema, string written)
    {
        var read = EditionContent.Read(Encoding.UTF8.GetBytes(written));
        var strategy = read.Strategies.Single();

        Assert.Equal((schema, "題", "目標", "プラン"), (read.Schema, read.Title, read.Statement.Goal, read.Statement.ReformPlanName));
        Assert.Equal(("課題", "概要", "o1"), (read.Issues[0].Name, read.Issues[0].Plan.Overview, read.Issues[0].Key));
        Assert.Equal(("戦略", "文", "資料2 p.7", "B"), (strategy.Name, strategy.Plan.Text, strategy.Page?.ToString(), strategy.Judgements.On(CodeSetId.OutcomeStatus)?.Mark));
        Assert.Equal((0L, true, "o1-2-3"), (read.Initiatives.Single().PlannedIn(2021), read.Initiatives.Single().Plan.IsFeatured, read.Initiatives.Single().Key));
        Assert.Equal(("改革", "内容", "or1"), (read.Reforms[0].Name, read.Reforms[0].Plan.Text, read.Reforms[0].Key));
        Assert.Equal(new ProgressNote(new DateOnly(2021, 10, 8), "注記"), Assert.Single(read.Statement.Notes));
        Assert.Null(read.Initiatives.Single().SelfEvaluation);
    }

    [Fact]
    public void Changing_the_draft_does_not_change_the_edition()
    {
        var draft = Policy();
        var edition = new Edition(1, 1, EditionKind.Imported, "", DateTime.UnixEpoch, draft.Freeze(_ward, PrintedContacts.None));
        draft.Issues[0].Describe<IssuePlan>(plan => plan with { Name = "別の名" });

        Assert.Equal("経営課題の名", EditionContent.Read(edition.Content).Issues[0].Name);
        Assert.Equal(EditionContent.Hash(edition.Content), edition.Sha256);
    }

    [Fact]
    public void An_inferred_year_is_said_and_a_stated_one_is_not()
    {
        Assert.Empty(Policy().Freeze(_ward, PrintedContacts.None).Notices);
        Assert.Equal(["年度は推定です（令和3年度と推定。原資料に、年度の記載がありません）"], Policy(FactBasis.Inferred).Freeze(_ward, PrintedContacts.None).Notices);
    }

    [Fact]
    public void Whatever_else_is_inferred_is_said_with_the_year_that_it_may_be_instead()
    {
        var all = Policy(FactBasis.Inferred, "記載はない。令和2年度の可能性も残るが、令和3年度の可能性もある。", FactKind.Ward, FactKind.Kind, FactKind.Licence).Freeze(_ward, PrintedContacts.None);
        var ward = Policy(inferred: FactKind.Ward).Freeze(_ward, PrintedContacts.None);
        var years = Policy(FactBasis.Inferred, "平成31年度、令和元年度または令和2年度である可能性もある").Freeze(_ward, PrintedContacts.None);

        Assert.Equal(["区の名と年度は推定です（見本区、令和3年度と推定。令和2年度の可能性もあります。原資料に、区の名、年度、資料の種類、利用条件の記載がありません）"], all.Notices);
        Assert.Equal(("区の名と年度は推定", $"{_ward.City}見本区（推定）"), (all.InferredLabel, all.WardLabel));
        Assert.Equal(["区の名は推定です（見本区と推定。原資料に、区の名の記載がありません）"], ward.Notices);
        Assert.Equal(["年度は推定です（令和3年度と推定。平成31年度、令和元年度、令和2年度の可能性もあります。原資料に、年度の記載がありません）"], years.Notices);
        Assert.Empty(Policy(inferred: [FactKind.Licence, FactKind.Kind]).Freeze(_ward, PrintedContacts.None).Notices);
        Assert.Null(Policy().Freeze(_ward, PrintedContacts.None).InferredLabel);
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
        var tally = Tally.AllOf(Policy().Freeze(_ward, PrintedContacts.None)).Single(it => it.Set.Id == CodeSetId.OutcomeStatus);

        Assert.Equal("2戦略のうち順調でない1、評価なし1", tally.Sentence);
        Assert.Equal(1, tally.Answered);
        Assert.Equal("1-2", Assert.Single(tally.Lines[1].Items).Code.ToString());
    }

    [Fact]
    public void Words_with_a_comma_are_quoted_in_a_tally()
    {
        var tally = Tally.AllOf(Policy().Freeze(_ward, PrintedContacts.None)).Single(it => it.Set.Id == CodeSetId.StrategyEffect);

        Assert.Equal("2戦略のうち「有効でないため、戦略を見直す」1、評価なし1", tally.Sentence);
    }

    // Strategies are added in the wrong order on purpose.
    private static OperatingPolicy Policy(FactBasis year = FactBasis.Stated, string reason = "理由", params FactKind[] inferred)
    {
        var policy = new OperatingPolicy(2021, FormEra.Reiwa3, "令和3年度 見本区運営方針");
        var issue = policy.AddIssue(1, new IssuePlan("経営課題の名"));
        issue.AddStrategy(2, new StrategyPlan("二つ目の戦略", "・一つ\n・二つ")).Review(FormStage.SelfEvaluation, Review.Empty
            .Judge(FormEras.Of(FormEra.Reiwa3).CodeSet(CodeSetId.OutcomeStatus), "B").Judge(FormEras.Of(FormEra.Reiwa3).CodeSet(CodeSetId.StrategyEffect), "イ"));
        issue.AddStrategy(1, new StrategyPlan("一つ目の戦略")).AddInitiative(issue, 1, new InitiativePlan("取組"))
            .AddBudget(2021, new BudgetAmount(2021, BudgetKind.Planned, 0));
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
