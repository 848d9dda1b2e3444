using System.Net;
using System.Text.RegularExpressions;
using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Every address times everybody: what is answered is what docs/authorization.tsv says, and what is denied or only read changes nothing.</summary>
public sealed partial class AuthorizationTests : IAsyncLifetime
{
    private static readonly AuthorizationTable _table = AuthorizationTable.Read();

    private readonly StaffSite _staff = new(new TestSite { UseHttps = true, Settings = { ["SignIn:PerAccountAndMinute"] = "10000" } });
    private readonly Dictionary<string, StaffVisitor> _visitors = [];
    private int _spare;
    private int _intake;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("other", Duty.Officer, "福祉課");
        await _staff.AddAsync("kacho", Duty.SectionChief, "防災課");
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("kucho", Duty.Mayor);
        await _staff.AddAsync("kanri", Duty.Administrator);
        await _staff.AddAsync("tonari", Duty.GeneralAffairs, ward: "tonari");
        await _staff.AddAsync("tonarikanri", Duty.Administrator, ward: "tonari");
        await SecondEdition.PublishAsync(_staff.Services, policy => WithCharts(SecondEdition.Rewrite(policy)));
        var gone = await _staff.AddAsync("gone", Duty.GeneralAffairs);
        _spare = await _staff.AddAsync("spare", Duty.Officer, "福祉課");
        await _staff.AssignAsync(2022, "防災課", "4-1-1");
        _intake = await IntakeAsync();

        foreach (var (who, login) in new[]
        {
            ("disabled", "gone"), ("officer", "tantou"), ("officer of another section", "other"), ("section chief", "kacho"), ("general affairs", "soumu"), ("mayor", "kucho"),
            ("administrator", "kanri"), ("general affairs of another ward", "tonari"),
            ("administrator of another ward", "tonarikanri"),
        })
        {
            _visitors[who] = await _staff.SignInAsync(login);
        }

        _visitors["anonymous"] = _staff.Visitor();
        await DisableAsync(gone);
    }

    [Fact]
    public void Every_address_has_its_row_and_every_row_its_address()
    {
        var routes = _staff.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.Controllers.ControllerActionDescriptor>() is not null)
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]).Where(method => method != "HEAD").Select(method => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}"));

        Assert.Equal(routes.Order(), _table.Rows.Select(row => $"{row.Method} {row.Address}").Order());
    }

    [Fact]
    public async Task Everybody_gets_the_answer_that_the_table_says()
    {
        await WarmUpAsync();
        using var watch = new ChangeWatch(_staff.Site.DatabaseFile);
        var wrong = new List<string>();

        // Who has left gets no answers any more, and an item that was retired takes no entry.
        foreach (var row in _table.Rows.OrderBy(row => row.Address.EndsWith("/sign-out", StringComparison.Ordinal)).ThenBy(row => row.Address.Contains("/structure/", StringComparison.Ordinal)))
        {
            foreach (var (who, expected) in _table.Who.Zip(row.Answers))
            {
                watch.Start();
                var given = await AskAsync(_visitors[who], row);
                var mayChange = row.Method == "POST" && expected == "yes";

                if (given != expected || (watch.HasChanged && !mayChange))
                {
                    wrong.Add($"{row.Method} {row.Address} for {who}: expected {expected}, got {given}{(watch.HasChanged ? ", and the record changed" : "")}.");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task No_form_is_taken_without_its_token_or_with_that_of_another()
    {
        await WarmUpAsync();
        var foreign = await TokenAsync(_visitors["administrator"], "/staff/account");
        using var watch = new ChangeWatch(_staff.Site.DatabaseFile);

        foreach (var row in _table.Rows.Where(row => row.Method == "POST"))
        {
            var who = row.Answers.Contains("yes") ? _table.Who[row.Answers.ToList().LastIndexOf("yes")] : "mayor"; // a one-time address that is spent is nothing to anybody
            var visitor = _visitors[who == "administrator" ? "administrator" : who];
            watch.Start();

            foreach (var token in new[] { null, "", "not-a-token", who == "administrator" ? await TokenAsync(_visitors["mayor"], "/staff/account") : foreign })
            {
                var fields = token is null ? [] : new Dictionary<string, string> { ["__RequestVerificationToken"] = token };
                using var answer = await visitor.Client.PostAsync(Fill(row.Address), new FormUrlEncodedContent(fields));
                Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"POST {row.Address} as {who} with token {token ?? "none"} answered {(int)answer.StatusCode}.");
            }

            Assert.False(watch.HasChanged, row.Address);
        }
    }

    [Fact]
    public async Task Pages_for_staff_are_kept_nowhere()
    {
        foreach (var row in _table.Rows.Where(row => row.IsForStaff && row.Method == "GET"))
        {
            foreach (var visitor in _visitors.Values)
            {
                using var answer = await visitor.GetAsync(Fill(row.Address));
                Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _visitors.Values)
        {
            visitor.Dispose();
        }

        await _staff.DisposeAsync();
    }

    private async Task<string> AskAsync(StaffVisitor visitor, AuthorizationTable.Row row)
    {
        using var request = new HttpRequestMessage(row.Method == "POST" ? HttpMethod.Post : HttpMethod.Get, Fill(row.Address));

        if (row.Method == "POST")
        {
            var sent = new Dictionary<string, string> { ["__RequestVerificationToken"] = await TokenAsync(visitor, "/staff/account"), ["key"] = Guid.NewGuid().ToString(), ["version"] = "0", ["results"] = "実績", ["text"] = "説明", ["noticeText"] = "", ["words"] = "" };

            foreach (var field in EntryTyped.From(FormEras.Of(FormEra.Reiwa3).Form(ItemLevel.Initiative, FormStage.SelfEvaluation), _ => "").Values.Keys)
            {
                sent.TryAdd(field, "");
            }

            request.Content = new FormUrlEncodedContent(sent);
        }

        using var answer = await visitor.Client.SendAsync(request);
        var asksToSignIn = answer.Headers.Location?.OriginalString.Contains("/staff/sign-in?next=%2F", StringComparison.Ordinal) == true;

        return answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized => "sign-in",
            HttpStatusCode.Redirect when asksToSignIn => "sign-in",
            HttpStatusCode.Forbidden => "no",
            HttpStatusCode.ServiceUnavailable when row.Address.EndsWith("/proof.pdf", StringComparison.Ordinal) => "yes", // let in, and there are no fonts here
            HttpStatusCode.OK or HttpStatusCode.NoContent or HttpStatusCode.Redirect or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity => "yes",
            HttpStatusCode.NotFound => "nothing",
            _ => $"{(int)answer.StatusCode}",
        };
    }

    private static async Task<string> TokenAsync(StaffVisitor visitor, string page)
    {
        using var answer = await visitor.GetAsync(page);
        using var document = answer.IsSuccessStatusCode ? await TestSite.ParseAsync(answer) : await visitor.OpenAsync("/staff/sign-in");

        return document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    // Files of forms are made when they are first asked for: that is done before anybody watches.
    private async Task WarmUpAsync()
    {
        using var visitor = _staff.Visitor();

        foreach (var row in _table.Rows.Where(row => !row.IsForStaff))
        {
            using var answer = await visitor.GetAsync(Fill(row.Address));
        }

        foreach (var (root, file) in new[] { "2021", "2022", "2022/history/1" }.SelectMany(_ => new[] { "forms/1", "forms/2", "forms/3", "forms/5", "forms" }, (root, file) => (root, file)))
        {
            using var answer = await visitor.GetAsync($"/asahi/{root}/{file}.xlsx");
        }
    }

    private async Task DisableAsync(int id)
    {
        await using var scope = _staff.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>();
        await scope.ServiceProvider.GetRequiredService<RecordWriter>().WriteAsync(async sheet =>
            await scope.ServiceProvider.GetRequiredService<StaffAccounts>().DisableAsync((await people.FindByIdAsync($"{id}"))!, sheet));
    }

    // Open, and changed since it was begun: every form that says version 0 is too late, and it stays as it is.
    private Task<int> IntakeAsync() => _staff.AskAsync(async db =>
    {
        var intake = new Intake(db.Wards.Single(ward => ward.Code == "asahi").Id, 2021, null, DateTime.UnixEpoch);
        intake.Add("page.txt", IntakeOffice.Page(), null);
        db.Add(intake);
        await db.SaveChangesAsync();
        intake.Touch(DateTime.UnixEpoch.AddDays(1));
        await db.SaveChangesAsync();

        return intake.Id;
    });

    // Something to draw in 4-1-1 and in the budget: the documents of the real ward give none.
    private static PublishedPolicy WithCharts(PublishedPolicy policy)
    {
        return policy with { Issues = [.. policy.Issues.Select(issue => issue with { Strategies = [.. issue.Strategies.Select(it => it with { Initiatives = [.. it.Initiatives.Select(Initiative)] })] })] };

        static PublishedInitiative Initiative(PublishedInitiative it) =>
            (it with { Budgets = [new BudgetAmount(2022, BudgetKind.Planned, 100)] })
                .With(2022, new Indicator("参加者を10人にする", "人", null, null, 10, 9, 2022, Direction.Up, null, [new SeriesPoint(2021, 8), new SeriesPoint(2022, 9)]));
    }

    private string Fill(string address) => Parameters().Replace(address, match => match.Groups[1].Value switch
    {
        "ward" => "asahi",
        "year" => "2022",
        "code" or "place" => "4-1-1",
        "stage" => "evaluation",
        "item" => "o4-1-1",
        "id" when address.Contains("/import/{id", StringComparison.Ordinal) => $"{_intake}",
        "id" => $"{_spare}",
        "form" => "5",
        "format" => "xlsx",
        "table" => "judgements",
        "chart" => address.Contains("/budget/", StringComparison.Ordinal) ? "issues" : "indicator-1",
        "file" => "001_8a103172c9ef6dfb.txt",
        "from" when match.Groups[2].Value == "year" => "2021",
        "to" when match.Groups[2].Value == "year" => "2022",
        "number" or "from" => "1",
        "to" => "2",
        "status" => "404",
        "page" => "results",
        var other => throw new InvalidOperationException($"No value for {other}."),
    });

    [GeneratedRegex(@"\{\**(\w+)(?::(\w+))?\}")]
    private static partial Regex Parameters();
}
