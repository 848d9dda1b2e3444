using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.People;

/// <summary>Accounts and sections: for administrators, who in turn write no content.</summary>
[Duties(Duty.Administrator)]
public sealed class PeopleController(PeopleQueries queries, PeopleCommands commands, SiteSettings site) : StaffController
{
    [Read(StaffMap.People)]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await queries.ListAsync(Actor, cancellation));

    [Read(StaffMap.NewPerson)]
    public async Task<IActionResult> New(CancellationToken cancellation) =>
        View("Person", await queries.NewAsync(Actor, new PersonInput(Guid.Empty, null, null, null, null), cancellation));

    [HttpPost(StaffMap.NewPerson)]
    public async Task<IActionResult> New(PersonInput input, CancellationToken cancellation)
    {
        try
        {
            return await commands.AddAsync(Actor, input, cancellation) is { } address ? LocalRedirect(address) : NotFound();
        }
        catch (StaffRefusedException refused)
        {
            return Again(await queries.NewAsync(Actor, input, cancellation), refused, PersonPage.Change);
        }
    }

    [Read(StaffMap.Person)]
    public async Task<IActionResult> Person(int id, string? done, CancellationToken cancellation) =>
        await queries.FindAsync(Actor, id, cancellation) is { } page ? View(page with { Done = Words(done) }) : NotFound();

    [HttpPost(StaffMap.Person)]
    public Task<IActionResult> Person(int id, PersonInput input, CancellationToken cancellation) =>
        DoAsync(id, input, PersonPage.Change, () => commands.ChangeAsync(Actor, id, input, cancellation), cancellation);

    [HttpPost(StaffMap.PersonDisable)]
    public Task<IActionResult> Disable(int id, Guid key, CancellationToken cancellation) =>
        DoAsync(id, null, PersonPage.Standing, () => commands.DisableAsync(Actor, id, key, cancellation), cancellation);

    [HttpPost(StaffMap.PersonEnable)]
    public Task<IActionResult> Enable(int id, Guid key, CancellationToken cancellation) =>
        DoAsync(id, null, PersonPage.Standing, () => commands.EnableAsync(Actor, id, key, cancellation), cancellation);

    // The address is in this one answer and nowhere else, so it is no redirect.
    [HttpPost(StaffMap.PersonReset)]
    public async Task<IActionResult> Reset(int id, Guid key, CancellationToken cancellation)
    {
        if (id == Actor.Id)
        {
            var refused = new StaffRefusedException(field: null, "自分のアカウントは初期化できません。職務に必要なら、ほかの管理者に頼んでください");

            return Again((await queries.FindAsync(Actor, id, cancellation))!, refused, PersonPage.Reset);
        }

        if (await commands.InviteAsync(Actor, id, key, cancellation) is not { } address
            || await queries.FindAsync(Actor, id, cancellation) is not { } page)
        {
            return NotFound();
        }

        var origin = site.BaseAddress.Length > 0 ? site.BaseAddress : $"{Request.Scheme}://{Request.Host}";

        return View("Person", page with { Invitation = origin + address });
    }

    private async Task<IActionResult> DoAsync(
        int id,
        PersonInput? input,
        string button,
        Func<Task<string?>> work,
        CancellationToken cancellation)
    {
        try
        {
            return await work() is { } address ? LocalRedirect(address) : NotFound();
        }
        catch (StaffRefusedException refused)
        {
            return await queries.FindAsync(Actor, id, cancellation) is { } page
                ? Again(input is null ? page : page with { Input = input with { Login = page.Input.Login } }, refused, button)
                : NotFound();
        }
    }

    private ViewResult Again(PersonPage page, StaffRefusedException refused, string button)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;

        return View("Person", page with { Frame = page.Frame with { HasErrors = true }, Fault = StaffFaults.Of(refused, button) });
    }

    private static string? Words(string? done) => done switch
    {
        "added" => "職員を加えました。次に、パスワード設定の案内を発行して、本人に渡してください",
        "changed" => "変えました。この人のログインは切れたので、次からは新しい職務でログインします",
        "disabled" => "停止しました。この人のログインは、すべて切れました",
        "enabled" => "再開しました",
        _ => null,
    };
}
