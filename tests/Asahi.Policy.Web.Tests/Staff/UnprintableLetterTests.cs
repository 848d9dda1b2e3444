using System.Net;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site.Files;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>A letter that no font has is named, with its place, before it is published and where it is read.</summary>
public sealed class UnprintableLetterTests
{
    private const string Letter = "\U0001F9FF"; // younger than the fonts
    private const string Name = "「\U0001F9FF」（U+1F9FF）";
    private const string Item = "/staff/asahi/2022/4-1-1/evaluation";

    [Fact]
    public async Task The_checklist_and_the_preview_name_it_and_do_not_stop_for_it()
    {
        await using var staff = new StaffSite(new TestSite { UseHttps = true, Settings = { ["Pdf:Fonts"] = FormSite.Installed } });
        await staff.AddAsync("soumu", Duty.GeneralAffairs);
        var affairs = await staff.SignInAsync("soumu");
        Dictionary<string, string> typed = new() { ["results"] = $"訓練を{Letter}回行った", ["challenge"] = "参加者が少ない", ["improvement"] = "呼びかける", ["step"] = "Confirm" };
        Assert.Equal(HttpStatusCode.Redirect, (await affairs.PostAsync(Item, Item, typed)).StatusCode);

        var list = (await affairs.OpenAsync("/staff/asahi/2022/publication")).QuerySelector("#checklist-section")!.TextContent;
        Assert.Contains($"PDFでは〓になります　{Name}：", list, StringComparison.Ordinal);
        Assert.Contains("具体的取組4-1-1", list, StringComparison.Ordinal);
        Assert.DoesNotContain("公開を止めているもの", list, StringComparison.Ordinal);
        Assert.Contains(Name, (await affairs.OpenAsync("/staff/asahi/2022/preview")).QuerySelector("div.notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_the_forms_and_the_log_name_it()
    {
        await using var site = new TestSite { MakesFiles = true, Settings = { ["Pdf:Fonts"] = FormSite.Installed } };
        await site.GetAsync("/");
        await SecondEdition.PublishAsync(site.Services, policy => policy with { Schema = Domain.Editions.EditionContent.Schema, Statement = policy.Statement with { MayorsPolicy = $"方針{Letter}" } });
        site.Services.GetRequiredService<NewEditions>().Tell();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        string page;

        while (!(page = (await site.GetAsync("/asahi/2022/forms")).Body!.TextContent).Contains(Name, StringComparison.Ordinal))
        {
            await Task.Delay(200, limit.Token);
        }

        Assert.Contains("PDFでは、次の文字を印刷できる書体がないため〓にしています", page, StringComparison.Ordinal);
        Assert.Contains(site.Log.Lines, line => line.Text.Contains("No font has", StringComparison.Ordinal) && line.Text.Contains("2022 edition 2", StringComparison.Ordinal));
    }
}
