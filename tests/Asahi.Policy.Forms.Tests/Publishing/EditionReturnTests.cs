using System.Text;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Forms.Reading.Records;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Publishing;

/// <summary>What a content says, put into a draft, is what is frozen of it, whatever stood there before.</summary>
public sealed class EditionReturnTests
{
    private static readonly Ward _ward = new("asahi", "旭区", "大阪市");

    /// <summary>Each year with how it can be read anew.</summary>
    public static TheoryData<string> Years =>
    [
        "page", "table", .. Directory.GetFiles(Path.Combine(Seeds.Folder, "sample")).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Years))]
    public void A_disordered_draft_says_again_what_the_content_says(string year)
    {
        var content = Frozen(Read(year));

        for (var seed = 0; seed < 12; seed++)
        {
            var draft = Read(year);
            new Disorder(new Random(seed), draft).Make(30);
            EditionReturn.Into(draft, content, ReturnTerms.Edition);

            Same(content, draft, $"{year}, seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void And_back_again(string year)
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var disordered = Read(year);
            new Disorder(new Random(seed), disordered).Make(30);
            var (there, back) = (Frozen(disordered), Frozen(Read(year)));
            var draft = Read(year);
            EditionReturn.Into(draft, there, ReturnTerms.Edition);
            Same(there, draft, $"{year} to seed {seed}");

            EditionReturn.Into(draft, back, ReturnTerms.Edition);
            Same(back, draft, $"{year} back from seed {seed}");

            EditionReturn.Into(disordered, there, ReturnTerms.Edition);
            Same(there, disordered, $"{year} upon itself, seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Editions_of_one_year_follow_each_other_in_any_order(string year)
    {
        if (!year.EndsWith(".json", StringComparison.Ordinal))
        {
            return;
        }

        List<PublishedPolicy> editions = [.. Record(year).Editions.Select(it => Frozen(it.Policy))];
        var draft = Read(year);

        foreach (var edition in editions.Concat(Enumerable.Reverse(editions)))
        {
            EditionReturn.Into(draft, edition, ReturnTerms.Edition);
            Same(edition, draft, year);
        }
    }

    [Fact]
    public void A_document_that_is_read_again_changes_nothing()
    {
        var draft = Seeds.Read(Seeds.Page);
        draft.Issues[0].PlanEntry.Take(EntryStep.Save);
        draft.Issues[0].PlanEntry.Take(EntryStep.Confirm);
        var sources = draft.Sources.ToList();
        EditionReturn.Into(draft, Frozen(Seeds.Read(Seeds.Page)));

        Assert.Equal(EntryState.Confirmed, draft.Issues[0].PlanEntry.State); // it says the same: what was confirmed stays so
        Assert.Equal(sources, draft.Sources);
    }

    [Fact]
    public void What_comes_from_a_document_is_as_imported_and_what_was_begun_beside_it_is_gone()
    {
        var draft = Seeds.Read(Seeds.Page);
        var issue = draft.Issues[0];
        issue.PlanEntry.Write(new EntryContent(issue.Plan with { Name = "別の名" }, []), 1, DateTime.UnixEpoch);
        issue.PlanEntry.Take(EntryStep.Save);
        issue.PlanEntry.Remark("申し送り");
        issue.Begin(FormStage.SelfEvaluation, Review.Empty with { Remarks = new(Overall: "総括") });
        EditionReturn.Into(draft, Frozen(Seeds.Read(Seeds.Page)));

        var plan = issue.PlanEntry;
        Assert.Equal((EntryState.AsImported, null, null, null), (plan.State, plan.Comment, plan.EditedById, plan.EditedAt));
        Assert.False(issue.SelfEvaluation!.HasBegun);
    }

    [Fact]
    public void What_the_content_lacks_is_retired_with_the_reason_and_comes_back()
    {
        var draft = Seeds.Read(Seeds.Page);
        var whole = Frozen(draft);
        var shorter = whole with { Issues = [.. whole.Issues.Skip(1)] };
        EditionReturn.Into(draft, shorter);

        var retired = draft.Issues.Single(it => it.Key == whole.Issues[0].Key);
        Assert.Equal("取り込んだ資料にない", retired.RetiredReason);
        Assert.All(retired.Strategies, it => Assert.False(it.IsRetired)); // they are retired with it, and come back with it

        EditionReturn.Into(draft, whole);
        Assert.False(retired.IsRetired);
        Assert.Equal(EditionContent.ToBytes(whole), EditionContent.ToBytes(Frozen(draft)));
    }

    [Fact]
    public void Numbers_are_exchanged_and_public_addresses_lead_on()
    {
        var draft = Seeds.Read(Seeds.Page);
        var content = Frozen(draft);
        var (one, other) = (content.Issues[0], content.Issues[1]);
        var exchanged = content with
        {
            Issues = [Moved(other, one.Code), Moved(one, other.Code), .. content.Issues.Skip(2)],
        };
        HashSet<(string, ItemCode)> known = [(one.Key, one.Code), (other.Key, other.Code)];
        EditionReturn.Into(draft, exchanged, ReturnTerms.Document with { Known = known });

        Assert.Equal([one.Code], draft.Issues.Single(it => it.Key == one.Key).FormerCodes);
        Assert.Equal(other.Code.IssueNumber, draft.Issues.Single(it => it.Key == one.Key).Number);
        Assert.Equal(one.Code.IssueNumber, draft.Issues.Single(it => it.Key == other.Key).Number);
    }

    [Fact]
    public void Items_without_keys_are_those_of_the_same_number()
    {
        var draft = Seeds.Read(Seeds.Page);
        var content = Frozen(draft);
        var keyless = content with { Issues = [.. content.Issues.Select(issue => issue with { Key = "" })] };
        EditionReturn.Into(draft, keyless);

        Same(content, draft, "without keys");
        Assert.Equal(content.Issues.Count, draft.Issues.Count);
    }

    [Fact]
    public void What_only_the_portal_knows_stays_where_a_document_says_none_and_no_edition_keeps_it()
    {
        var (page, draft) = (Frozen(Seeds.Read(Seeds.Page)), Seeds.Read(Seeds.Page));
        var code = page.Strategies.First().Code;
        draft.Describe(it => it with
        {
            Easy = new EasyText("やさしい説明", new DateOnly(2026, 4, 1), "指紋"),
            Stages = [FormStage.Plan],
            Lineage = [new LineageLink(LineageKind.New, code, 2020, [])],
            Settled = [new SettledFact(page.Sources[0].FileName, FactKind.Licence, new DateOnly(2026, 4, 1))],
            TakenOver = new TakenOver(new DateOnly(2026, 4, 2)),
            Goal = "別の目標",
        });
        draft.Issues[0].Describe<IssuePlan>(it => it with { Carried = [new CarriedQuestion("k", 2020, null, "名", CarriedKind.Improvement, "文")] });
        draft.Issues[0].Assign(7);
        var own = draft.Statement;

        EditionReturn.Into(draft, page with { Statement = page.Statement with { Stages = null } });
        Assert.Equal(own with { Goal = page.Statement.Goal }, draft.Statement with { Notes = own.Notes, Indicators = own.Indicators });
        Assert.NotNull(draft.Issues[0].Plan.Carried);
        Assert.Equal(7, draft.Issues[0].SectionId);

        EditionReturn.Into(draft, page, ReturnTerms.Edition);
        Same(page, draft, "as the edition");
        Assert.Equal(7, draft.Issues[0].SectionId);
    }

    [Fact]
    public void What_staff_say_of_the_year_is_not_written_over_by_our_own_data()
    {
        var (page, draft) = (Frozen(Seeds.Read(Seeds.Page)), Seeds.Read(Seeds.Page));
        var code = page.Strategies.First().Code;
        var former = new EasyText("一つ目", new DateOnly(2025, 4, 1), "");
        draft.Describe(it => it with { Easy = new EasyText("二つ目", new DateOnly(2026, 4, 1), "指紋") });
        var book = page with
        {
            Statement = page.Statement with
            {
                Goal = "別の目標",
                Easy = former,
                Lineage = [new LineageLink(LineageKind.New, code, 2020, [])],
                Settled = [new SettledFact(page.Sources[0].FileName, FactKind.Licence, new DateOnly(2026, 4, 1))],
                TakenOver = new TakenOver(new DateOnly(2026, 4, 2)),
            },
        };
        var own = draft.Statement;

        EditionReturn.Into(draft, book);
        Assert.Equal(("別の目標", "二つ目"), (draft.Statement.Goal, draft.Statement.Easy?.Text));
        Assert.Equal((own.Lineage, own.Settled, own.TakenOver), (draft.Statement.Lineage, draft.Statement.Settled, draft.Statement.TakenOver));

        EditionReturn.Into(draft, page, ReturnTerms.Undo);
        Same(page with { Statement = page.Statement with { Easy = own.Easy }, EasyIsStale = true }, draft, "taken back"); // of a basis that is none
    }

    [Fact]
    public void What_is_taken_back_leaves_no_passport_and_no_question()
    {
        var draft = Seeds.Read(Seeds.Page);
        var strategy = draft.Issues[0].Strategies[0];
        var indicator = new IndicatorPlan("1", "満足している区民の割合：50％以上");
        strategy.Describe<StrategyPlan>(it => it with { Indicators = [indicator] });
        var page = Frozen(draft);
        strategy.Describe<StrategyPlan>(it => it with { Indicators = [indicator with { Passport = new IndicatorPassport(Question: "問い") }] });
        draft.Issues[0].Describe<IssuePlan>(it => it with { Carried = [new CarriedQuestion("k", 2020, null, "名", CarriedKind.Improvement, "文")] });

        EditionReturn.Into(draft, page, ReturnTerms.Undo);
        Same(page, draft, "taken back");
    }

    [Fact]
    public void Approved_links_follow_the_items_and_lead_to_none_that_is_gone()
    {
        var (page, draft) = (Frozen(Seeds.Read(Seeds.Page)), Seeds.Read(Seeds.Page));
        var (one, two, three) = (ItemCode.OfIssue(1), ItemCode.OfIssue(2), ItemCode.OfIssue(3));
        LineageLink[] links = [.. new[] { one, two, three }.Select(it => new LineageLink(LineageKind.New, it, 2020, []))];
        var approved = page with { Statement = page.Statement with { Lineage = links, Easy = new EasyText("承認済み", new DateOnly(2026, 4, 1), "") } };
        new ItemTree(draft, new HashSet<(string, ItemCode)>()).Exchange(draft.Issues[0], draft.Issues[1]);
        draft.Issues.Single(it => it.Number == 3).Retire("資料にない");
        var words = StaffsWords.Approved(draft, approved);

        Assert.Equal([one, two], words.Lineage.Select(link => link.Item));
        Assert.Equal("承認済み", words.Easy?.Text);
        draft.Issues.Single(it => it.Number == 1).Retire("資料にない"); // the former second
        Assert.Equal([two], StaffsWords.Approved(draft, approved).Lineage.Select(link => link.Item));
    }

    [Fact]
    public void Links_follow_the_items_to_their_new_numbers()
    {
        var (content, draft) = (Frozen(Seeds.Read(Seeds.Page)), Seeds.Read(Seeds.Page));
        var tree = new ItemTree(draft, new HashSet<(string, ItemCode)>());
        draft.Describe(it => it with { Lineage = [new LineageLink(LineageKind.New, ItemCode.OfIssue(1), 2020, [])] });
        tree.Exchange(draft.Issues[0], draft.Issues[1]);
        EditionReturn.Into(draft, content);

        Assert.Equal(ItemCode.OfIssue(1), Assert.Single(draft.Statement.Lineage).Item);
    }

    [Fact]
    public void Another_year_is_refused() => Assert.Throws<ArgumentException>(() => EditionReturn.Into(Seeds.Read(Seeds.Page), Frozen(Seeds.Read(Seeds.Table))));

    private static PublishedIssue Moved(PublishedIssue issue, ItemCode code) => issue with
    {
        Code = code,
        Strategies =
        [
            .. issue.Strategies.Select(strategy => strategy with
            {
                Code = ItemCode.OfStrategy(code.IssueNumber, strategy.Code.StrategyNumber),
                Initiatives =
                [
                    .. strategy.Initiatives.Select(it => it with
                    {
                        Code = ItemCode.OfInitiative(code.IssueNumber, it.Code.StrategyNumber, it.Code.InitiativeNumber),
                    }),
                ],
            }),
        ],
    };

    private static void Same(PublishedPolicy content, OperatingPolicy draft, string what)
    {
        var (expected, actual) = (Text(content), Text(Frozen(draft)));
        Assert.True(expected == actual, $"{what}:\n{FirstDifference(expected, actual)}");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var at = Enumerable.Range(0, Math.Min(expected.Length, actual.Length)).FirstOrDefault(i => expected[i] != actual[i]);

        return $"{Near(expected, at)}\n---\n{Near(actual, at)}";
    }

    private static string Near(string text, int at) => text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 100)];

    private static string Text(PublishedPolicy policy) => Encoding.UTF8.GetString(EditionContent.ToBytes(policy));

    private static PublishedPolicy Frozen(OperatingPolicy policy) => policy.Freeze(_ward, PrintedContacts.None);

    internal static OperatingPolicy Read(string year) => year switch
    {
        "page" => Seeds.Read(Seeds.Page),
        "table" => Seeds.Read(Seeds.Table),
        _ => Record(year).Policy,
    };

    private static ReadRecord Record(string file) => RecordReader.Read(file, File.ReadAllBytes(Path.Combine(Seeds.Folder, "sample", file)), isSample: true);
}
