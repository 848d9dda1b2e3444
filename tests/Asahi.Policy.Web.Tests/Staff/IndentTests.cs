using System.Net;
using System.Text.Json;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>字下げ as it was typed: in the record, on the pages of staff and citizens, in the difference and in the data.</summary>
public sealed class IndentTests : IAsyncLifetime
{
    private const string Item = "/staff/asahi/2022/4-1-1/evaluation";
    private const string Publication = "/staff/asahi/2022/publication";
    private const string Text = "　一行目\n　二行目\n三行目";

    private static readonly string[] _lines = Text.Split('\n');

    private readonly StaffSite _staff = new();
    private StaffVisitor _affairs = null!;
    private StaffVisitor _mayor = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("kucho", Duty.Mayor);
        _affairs = await _staff.SignInAsync("soumu");
        _mayor = await _staff.SignInAsync("kucho");
    }

    [Fact]
    public async Task It_is_the_same_wherever_the_text_is_shown()
    {
        await DoAsync(_affairs, Item, new() { ["results"] = $"\r\n　\r\n{Text.Replace("\n", "\r\n", StringComparison.Ordinal)}　\r\n ", ["challenge"] = "　\r\n　課題", ["improvement"] = "改善策", ["step"] = "Confirm" });
        Assert.Equal(Text, (await _staff.ReviewAsync()).Remarks!.Results);
        Assert.Equal("\n" + Text, "\n" + StaffVisitor.Fields(await _affairs.OpenAsync(Item), Item)["results"]);
        Assert.Contains(Text, (await _affairs.OpenAsync(Publication)).QuerySelector("#changes")!.ParentElement!.TextContent, StringComparison.Ordinal);

        await DoAsync(_affairs, Publication, new() { ["kind"] = "SelfEvaluation", ["note"] = "自己評価" });
        using var published = await _mayor.PostAsync(Publication, Publication + "/approval", new() { ["confirmed"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);

        using var citizen = _staff.Visitor();
        var page = await citizen.OpenAsync("/asahi/2022/4-1-1");
        Assert.Superset(_lines.ToHashSet(), page.QuerySelectorAll(".prose p").Select(line => line.TextContent).ToHashSet());
        Assert.Contains(Text, (await citizen.OpenAsync("/asahi/2022/history/1-2")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Superset(_lines.ToHashSet(), (await citizen.OpenAsync("/asahi/2022/forms/2")).QuerySelectorAll("td > p").Select(line => line.TextContent).ToHashSet());
        Assert.Contains(JsonSerializer.Serialize(Text)[1..^1], JsonSerializer.Serialize(JsonDocument.Parse(await citizen.Client.GetStringAsync("/asahi/2022/data.json"))), StringComparison.Ordinal);
        var texts = await citizen.Client.GetStringAsync("/asahi/2022/data/texts.csv");
        Assert.All(_lines, line => Assert.Contains($",{line}\r\n", texts.ReplaceLineEndings("\r\n"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Text_that_holds_only_blanks_is_no_answer()
    {
        using var refused = await _affairs.PostAsync(Item, Item, new() { ["results"] = "　\n　 \n", ["challenge"] = "課題", ["improvement"] = "改善策", ["step"] = "Confirm" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("当年度の取組実績を入力してください", (await TestSite.ParseAsync(refused)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    private static async Task DoAsync(StaffVisitor visitor, string page, Dictionary<string, string> typed)
    {
        using var done = await visitor.PostAsync(page, page, typed);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }
}
