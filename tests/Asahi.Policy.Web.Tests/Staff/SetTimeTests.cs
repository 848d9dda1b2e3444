using System.IO.Compression;
using System.Security.Cryptography;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site.Files;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Asahi.Policy.Web.Tests.Staff.PublicationOffice;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>What was approved for a time becomes public then: not before, once, and without anybody.</summary>
public sealed class SetTimeTests : IAsyncLifetime
{
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(60);

    private readonly PublicationOffice _office = new(new StaffSite(new TestSite { UseHttps = true, Settings = new Dictionary<string, string> { ["Publication:Seconds"] = "0.2" } }));

    private MovableClock Clock => _office.Staff.Site.Clock;

    private DateTime Now => Clock.GetUtcNow().UtcDateTime;

    public async ValueTask InitializeAsync()
    {
        await _office.OpenAsync();
        await DoneAsync(_office.WriteAsync("4-1-1", "訓練を10回行った"));
        await DoneAsync(_office.RequestAsync());
    }

    [Fact]
    public async Task It_fires_at_its_time_and_once()
    {
        await DoneAsync(_office.ApproveAsync(At(Now.AddMinutes(10))));
        Assert.Equal(CandidateState.Waiting, (await _office.CandidatesAsync()).Single().State);
        Assert.Contains("公開を待っています", (await _office.Affairs.OpenAsync("/staff")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("公開されます", (await _office.Affairs.OpenAsync(Publication)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("いまは変えられません", (await _office.Affairs.OpenAsync($"{Year}/4-1-1/evaluation")).Body!.TextContent, StringComparison.Ordinal);

        Clock.Set(TimeSpan.FromMinutes(8)); // to the minute before
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.DoesNotContain("訓練を10回行った", await _office.PublicAsync("4-1-1"), StringComparison.Ordinal);

        Clock.Set(TimeSpan.FromMinutes(2));
        await UntilAsync(CandidateState.Published);
        Assert.Contains("訓練を10回行った", await _office.PublicAsync("4-1-1"), StringComparison.Ordinal);
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Equal(2, await _office.Staff.AskAsync(db => db.Editions.CountAsync(it => it.FiscalYear == 2022)));
        var (fired, approved) = (await LoggedAsync(ChangeAction.Published), await LoggedAsync(ChangeAction.PublicationApproved));
        Assert.Equal((1, 1), (fired.Count, approved.Count));
        Assert.Null(fired[0].ActorId); // the clock did it; who approved stands in the line before
        Assert.NotNull(approved[0].ActorId);
    }

    [Fact]
    public async Task A_clock_that_jumps_over_the_time_and_back_changes_nothing_but_how_late_it_is()
    {
        await DoneAsync(_office.ApproveAsync(At(Now.AddMinutes(10))));
        Clock.Set(TimeSpan.FromHours(-5));
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Equal(CandidateState.Waiting, (await _office.CandidatesAsync()).Single().State);

        Clock.Set(TimeSpan.FromDays(3));
        await UntilAsync(CandidateState.Published);
        Clock.Set(TimeSpan.FromDays(-3));
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Equal(2, await _office.Staff.AskAsync(db => db.Editions.CountAsync(it => it.FiscalYear == 2022)));
    }

    [Fact]
    public async Task Its_files_are_there_when_the_time_comes()
    {
        await DoneAsync(_office.ApproveAsync(At(Now.AddMinutes(10))));
        var all = OfficialFile.AllOf(FormEra.Reiwa3).Where(it => it.Format == FormFormat.Xlsx).ToList(); // there are no fonts here
        await UntilAsync(async () => await _office.Staff.AskAsync(db => db.CandidateFiles.CountAsync()) == all.Count);
        Assert.Equal(0, await _office.Staff.AskAsync(db => db.EditionFiles.CountAsync(it => it.Name.EndsWith(".xlsx"))));
        Clock.Set(TimeSpan.FromMinutes(11));
        await UntilAsync(CandidateState.Published);

        // By the one transaction; nobody asked for any, and nothing makes files of editions here.
        Assert.Equal(
            all.Select(it => it.Name).Order(StringComparer.Ordinal),
            (await _office.Staff.AskAsync(db => db.EditionFiles.Where(it => it.Name.StartsWith("forms") && db.Editions.Any(edition => edition.Id == it.EditionId && edition.Number == 2)).Select(it => it.Name).ToListAsync())).Order(StringComparer.Ordinal));
        Assert.Equal(0, await _office.Staff.AskAsync(db => db.CandidateFiles.CountAsync()));
        using var visitor = _office.Staff.Visitor();
        using var answer = await visitor.GetAsync("/asahi/2022/forms/5.xlsx");
        var stored = await answer.Content.ReadAsByteArrayAsync();
        await using var scope = _office.Staff.Services.CreateAsyncScope();
        var edition = (await scope.ServiceProvider.GetRequiredService<PublishedPolicies>().FindAsync("asahi", 2022))!;
        var fresh = await scope.ServiceProvider.GetRequiredService<FormFiles>().TryDrawWholeAsync(edition, all.Single(it => it.Name == "forms/5.xlsx"), default);
        Assert.Equal(Sheets(fresh!), Sheets(stored)); // what would be made now
    }

    [Fact]
    public async Task Files_of_what_was_taken_back_are_gone()
    {
        await DoneAsync(_office.ApproveAsync(At(Now.AddMinutes(10))));
        await UntilAsync(async () => await _office.Staff.AskAsync(db => db.CandidateFiles.AnyAsync()));
        await DoneAsync(_office.Affairs.PostAsync(Publication, Publication + "/recall", []));
        await Task.Delay(TimeSpan.FromSeconds(2));

        Assert.Equal(0, await _office.Staff.AskAsync(db => db.CandidateFiles.CountAsync()));
    }

    [Fact]
    public async Task Until_then_it_can_be_recalled()
    {
        await DoneAsync(_office.ApproveAsync(At(Now.AddMinutes(10))));
        await DoneAsync(_office.Affairs.PostAsync(Publication, Publication + "/recall", new() { ["reason"] = "発表が延びた" }));
        Clock.Set(TimeSpan.FromMinutes(11));
        await Task.Delay(TimeSpan.FromSeconds(1));

        Assert.Equal(CandidateState.Recalled, (await _office.CandidatesAsync()).Single().State);
        Assert.DoesNotContain("訓練を10回行った", await _office.PublicAsync("4-1-1"), StringComparison.Ordinal);
        await DoneAsync(_office.WriteAsync("4-1-1", "訓練を11回行った"));
    }

    [Fact]
    public async Task What_cannot_fire_shouts_and_goes_on_waiting()
    {
        await DoneAsync(_office.ApproveAsync(At(Now.AddMinutes(10))));
        await _office.Staff.AskAsync(db => db.Candidates.ExecuteUpdateAsync(set => set.SetProperty(it => it.BuiltOnId, 9_999)));
        Clock.Set(TimeSpan.FromMinutes(11));
        await UntilAsync(async () => (await LoggedAsync(ChangeAction.PublicationStopped)).Count > 0);
        await Task.Delay(TimeSpan.FromSeconds(1));

        Assert.Single(await LoggedAsync(ChangeAction.PublicationStopped)); // said once, not every second
        Assert.Equal(CandidateState.Waiting, (await _office.CandidatesAsync()).Single().State);
        Assert.Contains("公開できません", (await _office.Affairs.OpenAsync("/staff")).Body!.TextContent, StringComparison.Ordinal);
        using var visitor = _office.Staff.Visitor();
        Assert.Contains("公開できずに待っている版があります", await (await visitor.GetAsync("/health/ready")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await DoneAsync(_office.Affairs.PostAsync(Publication, Publication + "/rebuild", []));
        await DoneAsync(_office.ApproveAsync());
        Assert.Contains("訓練を10回行った", await _office.PublicAsync("4-1-1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020-01-01", "14:00", "いまより後に")]
    [InlineData("1026-06-10", "14:00", "いまより後、一年以内に")]
    [InlineData("0001-01-01", "00:00", "いまより後、一年以内に")]
    [InlineData("9999-12-31", "23:59", "いまより後、一年以内に")]
    [InlineData("", "14:00", "公開する日を入力してください")]
    [InlineData("2099-01-01", "", "公開する時刻を入力してください")]
    [InlineData("2099-01-01", "14:00", "一年以内に")]
    [InlineData("2099-01-01", "24:00", "0時から23時59分まで")]
    [InlineData("2099-02-30", "午後2時", "という日はありません")]
    public async Task A_time_that_cannot_be_is_refused_in_words(string day, string time, string words)
    {
        Assert.Contains(words, await RefusedAsync(_office.ApproveAsync(new() { ["isTimed"] = "true", ["fireDay"] = day, ["fireTime"] = time })), StringComparison.Ordinal);
        Assert.Equal(CandidateState.Pending, (await _office.CandidatesAsync()).Single().State);
    }

    [Fact]
    public async Task Full_width_figures_are_a_time_and_it_is_asked_once_more()
    {
        var day = JapanTime.DateOf(Now).AddDays(1);
        using var asked = await _office.Mayor.PostAsync(Publication, Publication + "/approval", new() { ["isTimed"] = "true", ["fireDay"] = $"{day:yyyy-MM-dd}", ["fireTime"] = "１４時０５分" });
        var page = await TestSite.ParseAsync(asked);
        Assert.Contains("14時05分に公開します", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        await DoneAsync(_office.Mayor.SendAsync(page, Publication + "/approval", []));

        Assert.Equal(
            JapanTime.At(day, new TimeOnly(14, 5)),
            (await _office.Staff.AskAsync(db => db.Candidates.SingleAsync())).FiresAt);
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    // All but the properties of the file, one of which has a name made up by the library.
    private static List<(string Name, string Hash)> Sheets(byte[] workbook)
    {
        using var parts = new ZipArchive(new MemoryStream(workbook));

        return
        [
            .. parts.Entries.Where(it => it.FullName.StartsWith("xl/", StringComparison.Ordinal)).OrderBy(it => it.FullName, StringComparer.Ordinal).Select(it =>
            {
                using var content = it.Open();

                return (it.FullName, Convert.ToHexString(SHA256.HashData(content)));
            }),
        ];
    }

    private static Dictionary<string, string> At(DateTime utc)
    {
        var there = utc.AddHours(9);

        return new() { ["isTimed"] = "true", ["fireDay"] = $"{there:yyyy-MM-dd}", ["fireTime"] = $"{there:HH:mm}" };
    }

    private Task<List<ChangeRecord>> LoggedAsync(ChangeAction action) =>
        _office.Staff.AskAsync(db => db.Changes.Where(it => it.Action == action).OrderBy(it => it.Id).ToListAsync());

    private Task UntilAsync(CandidateState state) => UntilAsync(async () => (await _office.CandidatesAsync()).Single().State == state);

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var waited = TimeSpan.Zero; !await isSo(); waited += TimeSpan.FromMilliseconds(100))
        {
            Assert.True(waited < _longest, "It never came.");
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }
}
