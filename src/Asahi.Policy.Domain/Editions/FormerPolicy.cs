using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Editions;

/// <summary>What editions of the schemas 1 to 4 held. Read only: an edition stays as it was stored.</summary>
internal sealed record FormerPolicy(
    int Schema,
    PublishedWard Ward,
    int FiscalYear,
    FormEra Era,
    string Title,
    string? Goal,
    string? Mission,
    string? MayorsPolicy,
    IReadOnlyList<FormerIssue> Issues,
    string? ReformPlanName,
    IReadOnlyList<FormerReform> Reforms,
    IReadOnlyList<ProgressNote> Notes,
    IReadOnlyList<PublishedSource> Sources,
    IReadOnlyList<FormStage>? Stages = null,
    string? MayorName = null,
    FormerYearReview? Review = null,
    IReadOnlyList<LineageLink>? Lineage = null,
    PublishedEasy? Easy = null)
{
    public PublishedPolicy Read() => new(
        Schema,
        Ward,
        FiscalYear,
        Era,
        new PolicyStatement(
            Title,
            Goal,
            Mission,
            MayorsPolicy,
            MayorName,
            ReformPlanName,
            Stages,
            Easy is { } easy ? new EasyText(easy.Text, easy.WrittenOn, "") : null)
        {
            Notes = Notes,
            Lineage = Lineage ?? [],
        },
        [.. Issues.Select(issue => issue.Read(FiscalYear))],
        [.. Reforms.Select((reform, at) => reform.Read(at + 1))],
        Sources,
        Easy is { IsStale: true })
    {
        Key = ItemKeys.Whole,
        SelfEvaluation = Review is { } review
            ? Policies.Review.Empty with { Remarks = new(Achievements: review.Achievements, Direction: review.Direction) }
            : null,
    };
}

internal sealed record FormerYearReview(string? Achievements, string? Direction);

internal sealed record FormerReform(
    string Name,
    string? Text,
    string? Purpose = null,
    string? Outline = null,
    string? Target = null,
    FormerReview? MidtermReview = null,
    FormerReview? SelfEvaluation = null)
{
    public PublishedReform Read(int number) => new(number, new ReformPlan(Name, Text, Purpose, Outline, Target))
    {
        Key = ItemKeys.At(ItemPlace.OfReform(number)),
        MidtermReview = MidtermReview?.Read(),
        SelfEvaluation = SelfEvaluation?.Read(),
    };
}
