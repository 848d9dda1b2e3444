using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Importing;
using Asahi.Policy.Data.Tests.Support;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;

namespace Asahi.Policy.Data.Tests.Published;

/// <summary>Whole years with several editions.</summary>
public sealed class RecordImportTests : IAsyncLifetime
{
    private readonly TestRecord _record = new();

    public async ValueTask InitializeAsync() => await _record.MigrateAsync();

    [Fact]
    public async Task Each_year_has_its_editions_and_the_last_is_public()
    {
        Assert.All(await _record.ImportSampleAsync(), outcome => Assert.Equal(ImportOutcome.Imported, outcome));
        var history = await _record.HistoryAsync("mihon", 2021);

        Assert.Equal(
            [EditionKind.Correction, EditionKind.SelfEvaluation, EditionKind.MidtermReview, EditionKind.Revised, EditionKind.Adopted],
            history.Select(edition => edition.Edition.Kind));
        Assert.True(history[0].Edition.IsCurrent);
        Assert.Equal(new DateOnly(2021, 4, 15), Domain.Years.JapanTime.DateOf(history[^1].Edition.MadeAt));
        Assert.Empty(await _record.ReadAsync(policies => policies.DamagedAsync()));
    }

    [Fact]
    public async Task The_draft_says_what_the_public_edition_says()
    {
        await _record.ImportSampleAsync();
        await using var db = _record.Open();

        foreach (var year in new[] { 2020, 2021, 2022 })
        {
            var draft = await new DraftItems(db).LoadPolicyAsync("mihon", year);
            var edition = await _record.ReadAsync(policies => policies.FindAsync("mihon", year));
            var ward = db.Wards.Single(it => it.Code == "mihon");

            Assert.Equal(EditionContent.ToBytes(edition!.Policy), EditionContent.ToBytes(draft!.Freeze(ward, await new WardOffices(db).ContactsAsync(ward))));
        }
    }

    [Fact]
    public async Task Doing_it_twice_changes_nothing()
    {
        await _record.ImportSampleAsync();
        var before = _record.Dump();

        Assert.All(await _record.ImportSampleAsync(), outcome => Assert.Equal(ImportOutcome.AlreadyThere, outcome));
        Assert.Equal(before, _record.Dump());
    }

    [Fact]
    public async Task A_real_ward_of_the_same_code_is_never_mixed_with_invented_years()
    {
        await using (var db = _record.Open())
        {
            db.Add(new Ward("mihon", "見本区", "大阪市"));
            await db.SaveChangesAsync();
        }

        var before = _record.Dump();
        Assert.All(await _record.ImportSampleAsync(), outcome => Assert.Equal(ImportOutcome.TakenByOther, outcome));
        Assert.Equal(before, _record.Dump());
    }

    public ValueTask DisposeAsync()
    {
        _record.Dispose();

        return ValueTask.CompletedTask;
    }
}
