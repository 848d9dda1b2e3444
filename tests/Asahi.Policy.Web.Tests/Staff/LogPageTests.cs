using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>What the pages of the change log say of who acted, and of what was erased.</summary>
public sealed class LogPageTests : IAsyncLifetime
{
    private const string Item = "/staff/asahi/2022/4-1-1";

    private readonly StaffSite _staff = new();

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AssignAsync(2022, "防災課", "4-1-1");
        using var visitor = await _staff.SignInAsync("tantou");
        await visitor.PostAsync(Item, Item, new() { ["results"] = "訓練を行った", ["challenge"] = "架空子さんの意見", ["step"] = "Save" });
    }

    [Fact]
    public async Task A_line_keeps_name_duty_and_login_when_the_account_goes_to_a_successor()
    {
        await _staff.WithAsync("tantou", (accounts, person, sheet) =>
            accounts.ChangeAsync(person, new StaffOrder("tantou", "後任の人", Duty.SectionChief, person.SectionId), sheet));

        Assert.Contains("職員tantou（担当、tantou）", await PageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_text_was_erased_the_page_says_so_with_day_and_reason()
    {
        Assert.Contains("架空子さんの意見", await PageAsync(), StringComparison.Ordinal);
        await EraseAsync("個人情報のため");
        var page = await PageAsync();

        Assert.DoesNotContain("架空子さんの意見", page, StringComparison.Ordinal);
        Assert.Contains("（消去済み）", page, StringComparison.Ordinal);
        Assert.Contains("に消去：個人情報のため", page, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    private async Task<string> PageAsync()
    {
        using var visitor = await _staff.SignInAsync("tantou");

        return (await visitor.OpenAsync(Item + "/log")).QuerySelector("ol.log")!.TextContent;
    }

    private async Task EraseAsync(string reason)
    {
        await using var scope = _staff.Services.CreateAsyncScope();
        var places = (await _staff.AskAsync(db => db.ChangeTexts.AsNoTracking().Where(text => text.WordsJson!.Contains("架空子")).ToListAsync()))
            .ConvertAll(text => new TextPlace(text.ChangeId, text.Position));
        Assert.Equal(new Done("erased", 1), await scope.ServiceProvider.GetRequiredService<RecordWriter>().WriteAsync(sheet =>
            scope.ServiceProvider.GetRequiredService<ChangeTexts>().EraseAsync(sheet, "asahi", places, reason)));
    }
}
