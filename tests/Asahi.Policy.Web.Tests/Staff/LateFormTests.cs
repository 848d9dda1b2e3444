using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Features.Entries;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>The sign-in ends while somebody writes: every word comes back from every form, and no password and no code. A new form is noticed by its action.</summary>
public sealed partial class LateFormTests : IAsyncLifetime
{
    private const string Year = "/staff/asahi/2022";
    private const string Item = Year + "/4-1-1/evaluation";
    private const string Publication = Year + "/publication";

    private readonly StaffSite _staff = new(new TestSite { UseHttps = true, Settings = { ["SignIn:PerAccountAndMinute"] = "10000" } });
    private readonly HashSet<string> _sent = [];
    private readonly HashSet<string> _fields = [];
    private int _known;

    public async ValueTask InitializeAsync()
    {
        _known = await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("kacho", Duty.SectionChief, "防災課");
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("kucho", Duty.Mayor);
        await _staff.AddAsync("kanri", Duty.Administrator);
        await _staff.AssignAsync(2022, "防災課", "4-1-1");
    }

    [Fact]
    public async Task What_was_typed_comes_back_from_every_form_of_staff_and_secrets_from_none()
    {
        await RefuseAsync();

        foreach (var page in new[] { "/staff/account/password", "/staff/account/second-factor", "/staff/scratch", Item, Year + "/4-1-1/plan", Year + "/grid?stage=evaluation&view=initiative" })
        {
            await LateAsync("tantou", page);
        }

        await _staff.AskAsync(db => db.Users.Where(person => person.UserName == "tantou").ExecuteUpdateAsync(set => set.SetProperty(person => person.TwoFactorEnabled, true)));
        await LateAsync("tantou", "/staff/account");

        foreach (var page in new[] { "/staff/people/new", $"/staff/people/{_known}", $"/staff/people/{_known}/disable", $"/staff/people/{_known}/reset", "/staff/sections", "/staff/asahi/settings" })
        {
            await LateAsync("kanri", page);
        }

        foreach (var page in new[] { Year + "/easy", Year + "/lineage", Year + "/lineage/4-1-1", Year + "/sections", Year + "/structure", Year + "/structure/o1-1", Year + "/inference", Year + "/next-update" })
        {
            await LateAsync("soumu", page);
        }

        await LateAsync("soumu", "/staff/asahi/deputies");
        await LateAsync("soumu", Year + "/withdrawals?part=item%2Fo4-1-1");
        await SecondEdition.PublishAsync(_staff.Services);
        await LateAsync("soumu", Year + "/changes?edition=2&place=o1-1-1");
        await LateAsync("soumu", "/staff/asahi/blackening");
        await LateAsync("soumu", IntakeOffice.Import);
        await LateAsync("soumu", await IntakeAsync());
        await LateWithdrawalAsync();
        await LateAsync("soumu", Year + "/stages");
        await DoAsync("soumu", Year + "/stages", Year + "/stages/plan/close", new() { ["reason-plan"] = "計画は決まった" });
        await LateAsync("soumu", Year + "/stages"); // one is closed now, and can be opened again

        await DoAsync("tantou", Item, Item, new() { ["results"] = "訓練を行った", ["challenge"] = "課題", ["improvement"] = "改善策", ["step"] = "Submit" });
        await LateAsync("kacho", Item);
        await DoAsync("kacho", Item, Item + "/review", new() { ["step"] = "Confirm" });
        await LateAsync("soumu", Publication);
        await DoAsync("soumu", Publication, Publication, new() { ["kind"] = "SelfEvaluation", ["note"] = "自己評価" });
        await LateAsync("soumu", Publication);
        await LateAsync("kucho", Publication);
        await LateConfirmationAsync();
        var nextWeek = $"{_staff.Site.Clock.GetUtcNow().AddDays(7):yyyy-MM-dd}";
        await LateConfirmationAsync(("isTimed", "true"), ("fireDay", nextWeek), ("fireTime", "14時30分"));
        await _staff.AskAsync(db => db.Candidates.ExecuteUpdateAsync(set => set.SetProperty(it => it.BuiltOnId, 9_999))); // what is public is another edition by now
        await LateAsync("soumu", Publication);

        var missing = ActionsWithWords().Where(action => !_sent.Any(address => IsAt(action, address))).ToList();
        Assert.True(missing.Count == 0, $"Forms that were not sent late: {string.Join(", ", missing)}");
        var unseen = NamesInViews().Except(_fields).ToList();
        Assert.True(unseen.Count == 0, $"Fields that were not seen: {string.Join(", ", unseen)}");
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    // Something is put aside, so that there is something to drop.
    private async Task RefuseAsync()
    {
        using var visitor = await _staff.SignInAsync("tantou");
        using var refused = await visitor.PostAsync(Item, Item, new() { ["challenge"] = "名簿が古い", ["step"] = "Submit" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    // What was typed on the page before is carried on in hidden fields: it is typed all the same.
    private async Task LateConfirmationAsync(params IEnumerable<(string Name, string Value)> timed)
    {
        using var mayor = await _staff.SignInAsync("kucho");
        List<(string Name, string Value)> all = [("decisionNumber", "旭総第12号"), ("decisionDate", $"{_staff.Site.Clock.GetUtcNow().AddHours(9):yyyy-MM-dd}"), .. timed];
        var typed = all.ToDictionary(it => it.Name, it => it.Value);
        var choice = timed.Any() ? "日時を決めて" : "";
        var confirm = await TestSite.ParseAsync(await mayor.PostAsync(Publication, Publication + "/approval", typed));
        Assert.Contains("公開する", confirm.QuerySelector("form.entry button")!.TextContent, StringComparison.Ordinal);
        _staff.Site.Clock.AdvanceMinutes(31);
        using var late = await mayor.SendAsync(confirm, Publication + "/approval", []);
        var told = await TestSite.ParseAsync(late);
        Assert.Equal(all.Where(it => it.Name != "isTimed").Select(it => it.Value), told.QuerySelectorAll("blockquote").Select(quote => quote.TextContent));
        Assert.Contains(choice, told.Body!.TextContent, StringComparison.Ordinal);
    }

    // A year of which nobody has written anything goes on to the next state of its page.
    private async Task<string> IntakeAsync()
    {
        using var visitor = await _staff.SignInAsync("soumu");

        return await IntakeOffice.DoneAsync(await IntakeOffice.SendAsync(visitor, IntakeOffice.Import, IntakeOffice.Import, "page.txt", IntakeOffice.Page("子育て支援の充実", "子育て支援の拡充")));
    }

    // Its reason is asked on a page of its own; and what has been taken over can be taken back.
    private async Task LateWithdrawalAsync()
    {
        const string Withdraw = IntakeOffice.Import + "/years/2021/withdraw";
        using var visitor = await _staff.SignInAsync("soumu");
        var intake = (await visitor.OpenAsync(IntakeOffice.Import)).QuerySelector("#open ~ ul a")!.GetAttribute("href")!;
        await IntakeOffice.DoneAsync(await visitor.PostAsync(intake, intake + "/take-over", []));
        var asked = await TestSite.ParseAsync(await visitor.PostAsync(IntakeOffice.Import, Withdraw, []));
        _staff.Site.Clock.AdvanceMinutes(31);
        using var late = await visitor.SendAsync(asked, Withdraw, new() { ["reason"] = "別の年度の資料でした" });
        _sent.Add(Withdraw);
        Assert.Equal(["別の年度の資料でした"], (await TestSite.ParseAsync(late)).QuerySelectorAll("blockquote").Select(quote => quote.TextContent));
    }

    private async Task LateAsync(string login, string page)
    {
        using var visitor = await _staff.SignInAsync(login);
        using var open = await visitor.OpenAsync(page);
        _staff.Site.Clock.AdvanceMinutes(31);

        foreach (var form in open.QuerySelectorAll("form[method=post]"))
        {
            var (fields, words, others) = Fill(form);
            var places = form.QuerySelectorAll("[formaction]").Select(button => button.GetAttribute("formaction")).Append(form.GetAttribute("action")).Append(form.GetAttribute("data-scratch"));

            foreach (var address in places.OfType<string>())
            {
                using var answer = await visitor.Client.PostAsync(address, new FormUrlEncodedContent(fields));
                _sent.Add(address);

                if (address == "/staff/sign-out")
                {
                    Assert.Equal("/staff/sign-in?next=%2Fstaff", answer.Headers.Location?.OriginalString); // who wants to leave has left

                    continue;
                }

                Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{address} answered {(int)answer.StatusCode}.");
                var shown = await TestSite.ParseAsync(answer);
                Assert.Equal(words, shown.QuerySelectorAll("blockquote").Select(quote => quote.TextContent));
                Assert.All(others, other => Assert.DoesNotContain(other, shown.Source.Text, StringComparison.Ordinal));
            }
        }
    }

    /// <summary>Types a word of its own into every field that takes words; and what must not come back: secrets, and what the form carries along.</summary>
    private (Dictionary<string, string> Fields, List<string> Words, List<string> Others) Fill(IElement form)
    {
        var (fields, words, others) = (new Dictionary<string, string>(), new List<string>(), new List<string>());

        foreach (var control in form.QuerySelectorAll("input, textarea"))
        {
            var (name, type) = (control.GetAttribute("name")!, control.LocalName == "textarea" ? "text" : control.GetAttribute("type") ?? "text");
            var isSecret = type == "password" || control.GetAttribute("autocomplete") == "one-time-code";

            if (type is "file")
            {
                continue; // it lies where it was chosen
            }

            if (type is "hidden" or "checkbox" or "radio" || control.HasAttribute("readonly"))
            {
                fields.TryAdd(name, control.GetAttribute("value") ?? "");
                others.AddRange(type == "hidden" && fields[name].Length > 20 && name != "typed" ? [fields[name]] : []); // long enough not to stand on a page by chance
            }
            else
            {
                fields[name] = $"{(isSecret ? "秘密" : "ことば")}{name}のなかみ";
                (isSecret ? others : words).Add(fields[name]);
                _fields.Add(name);
            }
        }

        return (fields, words, others);
    }

    private async Task DoAsync(string login, string page, string address, Dictionary<string, string> typed)
    {
        using var visitor = await _staff.SignInAsync(login);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync(page, address, typed)).StatusCode);
    }

    // Whatever can be sent text by somebody who has to be signed in.
    private List<string> ActionsWithWords() =>
        [.. from endpoint in _staff.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            let action = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()
            where action is not null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("POST")
            where action.MethodInfo.GetParameters().Any(parameter => TakesText(parameter) && !endpoint.RoutePattern.Parameters.Any(part => part.Name == parameter.Name))
            select $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}"];

    private static bool TakesText(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string)
        || (parameter.ParameterType.Namespace!.StartsWith("Asahi", StringComparison.Ordinal) && parameter.ParameterType.GetProperties().Any(property => property.PropertyType == typeof(string) && property.Name != nameof(EntryInput.ItemKey)));

    private static bool IsAt(string route, string address) => Regex.IsMatch(address, $"^{Parameters().Replace(route, part => part.Groups[1].Value switch
    {
        "int" => @"\d+",
        "year" => @"\d{4}",
        "code" => @"[\d-]+",
        "place" or "item" => @"[\w-]+",
        "stage" => "[a-z]+",
        "ward" => "[a-z]+",
        var other => throw new InvalidOperationException($"No value for {other}."),
    })}$");

    // The fields as the views write them, those of sign-in pages apart: nobody is signed in there.
    private static IEnumerable<string> NamesInViews() =>
        from file in Repository.Files("src/Asahi.Policy.Web/Features", ".cshtml")
        where !file.Contains("/SignIn/", StringComparison.Ordinal)
        from Match field in WrittenNames().Matches(Repository.Read(file))
        where !field.Value.Contains("is-fixed=\"true\"", StringComparison.Ordinal)
        select field.Groups[1].Value;

    [GeneratedRegex(@"\{(?:\w+:)?(\w+)\}")]
    private static partial Regex Parameters();

    [GeneratedRegex(@"<(?:staff-prose|staff-text|textarea)\b[^>]*?\bname=""([\w-]+)""[^>]*>")]
    private static partial Regex WrittenNames();
}
