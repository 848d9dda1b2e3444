using System.Net;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>General affairs and the mayor, who publish what is ready.</summary>
internal sealed class PublicationOffice(StaffSite staff) : IAsyncDisposable
{
    public const string Year = "/staff/asahi/2022";
    public const string Publication = Year + "/publication";

    public StaffSite Staff => staff;

    public StaffVisitor Affairs { get; private set; } = null!;

    public StaffVisitor Mayor { get; private set; } = null!;

    public async Task OpenAsync()
    {
        await staff.AddAsync("soumu", Duty.GeneralAffairs);
        await staff.AddAsync("kucho", Duty.Mayor);
        Affairs = await staff.SignInAsync("soumu");
        Mayor = await staff.SignInAsync("kucho");
    }

    /// <summary>Writes the self-evaluation of an item.</summary>
    public Task<HttpResponseMessage> WriteAsync(string code, string results, string step = "Confirm") =>
        Affairs.PostAsync($"{Year}/{code}/evaluation", $"{Year}/{code}/evaluation", new() { ["results"] = results, ["challenge"] = "参加者が少ない", ["improvement"] = "呼びかける", ["step"] = step });

    /// <summary>Asks for what is ticked on the page.</summary>
    public Task<HttpResponseMessage> RequestAsync(string kind = "SelfEvaluation", string page = Publication, Dictionary<string, string>? typed = null) =>
        Affairs.PostAsync(page, Publication, new(typed ?? []) { ["kind"] = kind, ["note"] = $"{kind}を公開する" });

    /// <summary>Approves what the mayor's page shows.</summary>
    public Task<HttpResponseMessage> ApproveAsync(Dictionary<string, string>? typed = null) =>
        Mayor.PostAsync(Publication, Publication + "/approval", new(typed ?? []) { ["confirmed"] = "true" });

    /// <summary>What the public reads of an item.</summary>
    public async Task<string> PublicAsync(string code)
    {
        using var visitor = staff.Visitor();

        return (await visitor.OpenAsync($"/asahi/2022/{code}")).Body!.TextContent;
    }

    public Task<List<(CandidateState State, string? Scope)>> CandidatesAsync() => staff.AskAsync(async db =>
        (await db.Candidates.OrderBy(it => it.Id).ToListAsync()).ConvertAll(it => (it.State, it.ScopeText)));

    public static async Task DoneAsync(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{(int)answer.StatusCode}: {(await TestSite.ParseAsync(answer)).QuerySelector(".errors")?.TextContent}");
    }

    public static async Task<string> RefusedAsync(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        Assert.True(answer.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity, $"{(int)answer.StatusCode}");

        return (await TestSite.ParseAsync(answer)).QuerySelector(".errors")!.TextContent;
    }

    public async ValueTask DisposeAsync()
    {
        Affairs.Dispose();
        Mayor.Dispose();
        await staff.DisposeAsync();
    }
}
