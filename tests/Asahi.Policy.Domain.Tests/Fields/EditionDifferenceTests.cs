using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Tests.Support;

namespace Asahi.Policy.Domain.Tests.Fields;

public sealed class EditionDifferenceTests
{
    private static readonly PublishedPolicy _policy = FullEdition.Policy;

    [Fact]
    public void An_edition_does_not_differ_from_itself()
    {
        Assert.Empty(EditionDifference.Between(_policy, EditionContent.Read(EditionContent.ToBytes(_policy))));
        Assert.All(Alterations.Of(_policy), it => Assert.Empty(EditionDifference.Between(it.Changed, it.Changed)));
    }

    [Fact]
    public void The_next_state_of_a_document_is_the_same_document_whatever_its_file_is_called()
    {
        var next = _policy with { Sources = [.. _policy.Sources.Select(source => source with { FileName = "next-" + source.FileName, Size = source.Size + 1 })] };

        Assert.NotEmpty(_policy.Sources);
        Assert.Equal(_policy.Sources.Count, EditionDifference.Between(_policy, next).Count);
    }

    [Fact]
    public void Seen_from_the_other_side_before_is_after() => Assert.All(Alterations.Of(_policy), it =>
    {
        var there = EditionDifference.Between(_policy, it.Changed).Select(change => (change.Before, change.After)).Order();
        var back = EditionDifference.Between(it.Changed, _policy).Select(change => (change.After, change.Before)).Order();

        Assert.Equal(there, back);
    });

    [Fact]
    public void A_changed_answer_and_an_added_text_are_two_changes_in_reading_order()
    {
        var initiative = _policy.Issues[0].Strategies[0].Initiatives[0];
        var code = _policy.CodeSetOf(CodeSetId.ProcessTarget).Get("①");
        var before = With(initiative with { SelfEvaluation = initiative.SelfEvaluation! with { Remarks = initiative.Remarks! with { Challenge = null } } });
        var after = With(initiative with
        {
            SelfEvaluation = initiative.SelfEvaluation! with { Judgements = [new(CodeSetId.ProcessTarget, code.Mark, code.Words, code.Meaning), .. initiative.Judgements.Skip(1)] },
        });

        Assert.Equal(
            [
                new(ItemCode.OfInitiative(4, 1, 1), "具体的取組 4-1-1 災害対策事業", "プロセス指標の達成状況（目標）", "② 未達成", "① 達成") { PlaceKey = initiative.Key },
                new(ItemCode.OfInitiative(4, 1, 1), "具体的取組 4-1-1 災害対策事業", "課題", null, "参加が少ない") { PlaceKey = initiative.Key },
            ],
            EditionDifference.Between(before, after));
    }

    [Fact]
    public void What_was_removed_stands_where_it_stood()
    {
        var after = _policy with { Statement = _policy.Statement with { Name = "新しい表題", Mission = null, ReformPlanName = "新しいプラン" } };

        Assert.Equal(
            [("表題", "新しい表題"), ("区の使命（どのような役割を担うのか）", null), ("市政改革プランの名", "新しいプラン")],
            EditionDifference.Between(_policy, after).Select(change => (change.Label, change.After)));
    }

    [Fact]
    public void An_item_that_was_renamed_is_one_place()
    {
        var initiative = _policy.Issues[0].Strategies[0].Initiatives[0];
        var changes = EditionDifference.Between(_policy, With(initiative with { Plan = initiative.Plan with { Name = "防災事業", Text = null } }));

        Assert.Equal(["具体的取組 4-1-1 防災事業"], changes.Select(change => change.Place).Distinct());
        Assert.Equal(2, changes.Count);
    }

    [Fact]
    public void What_a_renumbered_item_lost_stands_with_it_and_not_with_what_has_its_number_now()
    {
        var policy = FullEdition.Policy;
        var (issue, other) = (policy.Issues[0] with { Key = "one" }, policy.Issues[0] with { Key = "other", Code = ItemCode.OfIssue(9), Strategies = [], Plan = policy.Issues[0].Plan with { Name = "別の課題" } });
        var before = policy with { Issues = [issue with { Strategies = [] }, other] };
        var after = policy with
        {
            Issues =
            [
                other with { Code = issue.Code, FormerCodes = [other.Code] },
                issue with { Strategies = [], Code = other.Code, FormerCodes = [issue.Code], Plan = issue.Plan with { Vision = null } },
            ],
        };
        var changes = EditionDifference.Between(before, after);
        var lost = Assert.Single(changes, change => change.After is null);

        Assert.Equal((other.Code, issue.Plan.Vision), (lost.Item!.Value, lost.Before));
        Assert.Contains(changes, change => change is { Label: "番号", Before: not null, After: not null } && change.Item == other.Code);
        Assert.DoesNotContain(changes, change => change is { Label: "番号", Before: null } or { Label: "番号", After: null });
    }

    private static PublishedPolicy With(PublishedInitiative initiative)
    {
        var issue = _policy.Issues[0];

        return _policy with { Issues = [issue with { Strategies = [issue.Strategies[0] with { Initiatives = [initiative] }] }] };
    }
}
