using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Tests.Support;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Forms.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Tests.Drafts;

/// <summary>An edition put into the rows of a real record: loaded, returned, saved, and loaded again.</summary>
public sealed class EditionReturnTests : IAsyncLifetime
{
    // Nothing of these may be left that hangs from nothing.
    private static readonly (string Table, string Of, string Above)[] _hanging =
    [
        ("budget_lines", "EntryId", "entries"), ("entries", "ItemId", "items"), ("source_facts", "SourceId", "source_documents"),
        ("source_attachments", "SourceId", "source_documents"), ("source_findings", "SourceId", "source_documents"),
    ];

    private readonly TestRecord _record = new();

    public async ValueTask InitializeAsync() => await _record.MigrateAsync();

    [Theory]
    [InlineData("asahi", 2021)]
    [InlineData("asahi", 2022)]
    [InlineData("mihon", 2022)]
    [InlineData("mihon", 2024)]
    public async Task A_disordered_draft_says_again_what_the_edition_says(string ward, int year)
    {
        await _record.ImportSeedsAsync();
        await _record.ImportSampleAsync();
        var edition = await WithAsync(ward, year, _ => { });

        for (var seed = 0; seed < 4; seed++)
        {
            await WithAsync(ward, year, draft => new Disorder(new Random(seed), draft).Make(25));
            await WithAsync(ward, year, draft => EditionReturn.Into(draft, edition, ReturnTerms.Edition));
            var again = await WithAsync(ward, year, _ => { });

            Assert.Equal(EditionContent.ToBytes(edition), EditionContent.ToBytes(again));
            Assert.All(_hanging, it => Assert.Equal(["0"], _record.Ask($"SELECT COUNT(*) FROM {it.Table} WHERE {it.Of} NOT IN (SELECT Id FROM {it.Above})")));
            Assert.Equal([Budgets(again)], _record.Ask(ShownBudgets(ward, year)));
        }
    }

    [Fact]
    public async Task What_changes_raises_its_version_and_what_does_not_stays()
    {
        await _record.ImportSeedsAsync();
        var edition = await CurrentAsync("asahi", 2021);
        await WithAsync("asahi", 2021, draft => draft.Issues[0].Describe<IssuePlan>(it => it with { Overview = "書き直した" }));
        var before = _record.Ask("SELECT Id, Version FROM entries ORDER BY Id");
        await WithAsync("asahi", 2021, draft => EditionReturn.Into(draft, edition));

        Assert.Single(before.Except(_record.Ask("SELECT Id, Version FROM entries ORDER BY Id")));
    }

    [Fact]
    public async Task Documents_are_replaced_and_stand_in_the_order_in_which_they_were_added()
    {
        await _record.ImportSeedsAsync();
        var edition = await CurrentAsync("asahi", 2021);
        var source = edition.Sources[0];
        var joined = edition with { Sources = [source with { FileName = "z.txt" }, source with { FileName = "a.txt" }, source with { Title = "同じ名" }] };
        await WithAsync("asahi", 2021, draft => EditionReturn.Into(draft, joined));

        Assert.Equal(EditionContent.ToBytes(joined), EditionContent.ToBytes(await WithAsync("asahi", 2021, _ => { })));
    }

    private static string Budgets(PublishedPolicy policy) => policy.Items.Sum(item => item.Budgets.Count).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string ShownBudgets(string ward, int year) =>
        $"""
        SELECT COUNT(*) FROM budget_lines b JOIN entries e ON b.EntryId = e.Id JOIN items i ON e.ItemId = i.Id
        LEFT JOIN items s ON s.Id = i.StrategyId LEFT JOIN items m ON m.Id = COALESCE(s.IssueId, i.IssueId, i.Id)
        WHERE i.RetiredReason IS NULL AND s.RetiredReason IS NULL AND m.RetiredReason IS NULL AND m.PolicyId =
            (SELECT p.Id FROM operating_policies p JOIN wards w ON w.Id = p.WardId WHERE w.Code = '{ward}' AND p.FiscalYear = {year})
        """;

    private async Task<PublishedPolicy> CurrentAsync(string ward, int year) =>
        (await _record.ReadAsync(policies => policies.FindAsync(ward, year)))!.Policy;

    public ValueTask DisposeAsync()
    {
        _record.Dispose();

        return ValueTask.CompletedTask;
    }

    // Loads the draft, changes it, saves it, and says what is frozen of it.
    private async Task<PublishedPolicy> WithAsync(string ward, int year, Action<OperatingPolicy> change)
    {
        await using var db = _record.Open();
        var draft = (await new DraftItems(db).LoadPolicyAsync(ward, year))!;
        change(draft);
        await db.SaveChangesAsync();

        return draft.Freeze(await db.Wards.SingleAsync(it => it.Code == ward), PrintedContacts.None);
    }
}
