using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Lineages;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Web.Features.Lineage;

/// <summary>Saves what staff say of the lineage of a year.</summary>
public sealed class LineageCommands(RecordWriter writer, LineageReader reader)
{
    public Task<Ending> ConfirmAsync(Actor actor, int year, ProposalsInput input, CancellationToken cancellation) => WriteAsync(
        actor,
        year,
        input.Key,
        "items",
        (input.Version, input.Against, input.Confirmed),
        years =>
        {
            if (input.Confirm is not { Count: > 0 } chosen)
            {
                return Change.No("確定する候補を選んでください");
            }

            var proposals = years.Links!.All.Where(link => link is { IsConfirmed: false, Kind: not null, Item: not null })
                .ToDictionary(LineagePage.Proposal);

            // A form that was made by hand, or a proposal that is another one by now.
            if (!chosen.All(it => it is not null && proposals.ContainsKey(it)))
            {
                return null;
            }

            var put = chosen.Select(it => proposals[it])
                .Select(it => new LineageLink(it.Kind!.Value, it.Item, years.Former!.Policy.FiscalYear, it.Former))
                .ToList();

            return Change.To(put.Aggregate(years.Draft.Statement.Lineage, LineageRules.Put)) with
            {
                Questions = [.. put.SelectMany(link => Questions(years, link)).Distinct()],
            };
        },
        cancellation);

    /// <summary>Whatever has neither been confirmed nor a proposal is new.</summary>
    public Task<Ending> RestAsync(Actor actor, int year, RestInput input, CancellationToken cancellation) => WriteAsync(
        actor,
        year,
        input.Key,
        "items",
        (input.Version, input.Against, true), // nothing ends by it, and nothing that had ended goes on
        years => Change.To(LineagePage.RestOf(years.Links!).Aggregate(
            years.Draft.Statement.Lineage,
            (links, it) => LineageRules.Put(
                links,
                new LineageLink(LineageKind.New, it.Item, years.Former!.Policy.FiscalYear, [])))),
        cancellation);

    public Task<Ending> EndAsync(
        Actor actor,
        int year,
        ItemCode former,
        EndedInput input,
        CancellationToken cancellation) => WriteAsync(
        actor,
        year,
        input.Key,
        "gone",
        (input.Version, input.Against, input.Confirmed),
        years => !input.Ended
            ? Change.To(LineageRules.RemoveEnded(years.Draft.Statement.Lineage, years.Former!.Policy.FiscalYear, former))
            : Put(years, new LineageLink(LineageKind.Ended, null, years.Former!.Policy.FiscalYear, [former])),
        cancellation);

    public Task<Ending> JoinAsync(
        Actor actor,
        int year,
        ItemCode item,
        JoinInput input,
        CancellationToken cancellation) => WriteAsync(
        actor,
        year,
        input.Key,
        "kind",
        (input.Version, input.Against, input.Confirmed),
        years => input.Kind is ItemLineagePage.Undecided
            ? Change.To(LineageRules.Remove(years.Draft.Statement.Lineage, item))
            : !Enum.TryParse<LineageKind>(input.Kind, out var kind) || !LineageKinds.OfItems.Contains(kind)
                ? Change.No("つながりを選んでください")
                : Put(years, new LineageLink(kind, item, years.Former!.Policy.FiscalYear, [.. input.Codes])),
        cancellation);

    private static Change Put(LineageYears years, LineageLink link) =>
        (LineageRules.Fault(link, Codes(years.Content), Codes(years.Former!.Policy))
            ?? LineageRules.Clash(link, years.Draft.Statement.Lineage)) is { } fault
            ? Change.No(fault)
            : Change.To(LineageRules.Put(years.Draft.Statement.Lineage, link)) with { Questions = Questions(years, link) };

    private static IReadOnlyList<string> Questions(LineageYears years, LineageLink link) =>
        LineageRules.Questions(link, years.Draft.Statement.Lineage, years.Links!.All);

    private static IEnumerable<ItemCode> Codes(Domain.Editions.PublishedPolicy policy) =>
        LineageItem.AllOf(policy).Select(item => item.Code);

    private Task<Ending> WriteAsync(
        Actor actor,
        int year,
        Guid key,
        string field,
        (int? Version, string? Against, bool Confirmed) shown,
        Func<LineageYears, Change?> change,
        CancellationToken cancellation)
    {
        var stale = Refused.Stale(field, "あなたが開いた後に、内容が変わりました。保存していません。いまの内容を確かめて、もう一度選んでください");

        return writer.WriteAsync(
            actor,
            key,
            async sheet => await reader.FindAsync(actor, year, cancellation) switch
            {
                null or { Former: null } => Refused.NotFound,
                { IsLocked: true } => Refused.Locked(field),
                var years when (years.Draft.Whole.PlanEntry.Version, years.Former.Sha256) != (shown.Version, shown.Against) => stale,
                var years => change(years) switch
                {
                    null => stale,
                    { Fault: { } fault } => Refused.Invalid(field, fault),
                    { Questions: { Count: > 0 } odd } when !shown.Confirmed =>
                        new Refused(Reason.Unconfirmed, [.. odd.Select(question => new Fault(field, question))]),
                    { Links: var links } => Save(actor, years.Draft, links!, sheet),
                },
            },
            cancellation);
    }

    private static Done Save(Actor actor, OperatingPolicy draft, IReadOnlyList<LineageLink> links, ChangeSheet sheet)
    {
        var (before, after) = (Sentences(draft.Statement.Lineage), Sentences(links));
        var fields = before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
            .Select(code => new ChangedField(code, before.GetValueOrDefault(code, ""), after.GetValueOrDefault(code, "")))
            .Where(field => field.Before != field.After)
            .ToList();

        if (fields.Count > 0)
        {
            var subject = new ChangeSubject(actor.WardCode, draft.FiscalYear, ItemKey: draft.Whole.Key, Stage: FormStage.Plan);
            sheet.Note(ChangeAction.LineageConfirmed, subject, draft.Whole.PlanEntry, fields);
            draft.Describe(statement => statement with { Lineage = links });
        }

        return new Done("joined");
    }

    private static Dictionary<string, string> Sentences(IEnumerable<LineageLink> links) =>
        links.ToDictionary(link => link.Item?.ToString() ?? $"{link.FormerYear}年度の {link.Former[0]}", link => link.Sentence);

    private sealed record Change(IReadOnlyList<LineageLink>? Links, string? Fault)
    {
        /// <summary>What is odd, and asked before it is done.</summary>
        public IReadOnlyList<string> Questions { get; init; } = [];

        public static Change To(IReadOnlyList<LineageLink> links) => new(links, null);

        public static Change No(string fault) => new(null, fault);
    }
}
