using Asahi.Policy.Data.Changes;
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
    public async Task<IActionResult> New(PersonInput input, CancellationToken cancellation) => await EndAsync(
        await commands.AddAsync(Actor, input, cancellation),
        Next,
        async refused => Again(await queries.NewAsync(Actor, input, cancellation), refused, PersonPage.Change));

    [Read(StaffMap.Person)]
    public async Task<IActionResult> Person(int id, CancellationToken cancellation) =>
        await queries.FindAsync(Actor, id, cancellation) is { } page ? View(page) : NotFound();

    [HttpPost(StaffMap.Person)]
    public async Task<IActionResult> Person(int id, PersonInput input, CancellationToken cancellation) =>
        await EndAsync(id, input, PersonPage.Change, await commands.ChangeAsync(Actor, id, input, cancellation), cancellation);

    [HttpPost(StaffMap.PersonDisable)]
    public async Task<IActionResult> Disable(int id, Guid key, CancellationToken cancellation) =>
        await EndAsync(id, null, PersonPage.Standing, await commands.DisableAsync(Actor, id, key, cancellation), cancellation);

    [HttpPost(StaffMap.PersonEnable)]
    public async Task<IActionResult> Enable(int id, Guid key, CancellationToken cancellation) =>
        await EndAsync(id, null, PersonPage.Standing, await commands.EnableAsync(Actor, id, key, cancellation), cancellation);

    // The address is in this one answer and nowhere else, so it is no redirect.
    [HttpPost(StaffMap.PersonReset)]
    public async Task<IActionResult> Reset(int id, Guid key, CancellationToken cancellation)
    {
        var ending = await commands.ResetAsync(Actor, id, key, cancellation);

        if (ending is Refused)
        {
            return await EndAsync(id, null, PersonPage.Reset, ending, cancellation);
        }

        if (await commands.InvitationAsync(Actor, id, cancellation) is not { } address
            || await queries.FindAsync(Actor, id, cancellation) is not { } page)
        {
            return NotFound();
        }

        return View("Person", page with { Invitation = site.RootOf(Request) + address });
    }

    protected override string? Words(Done done) => done.What switch
    {
        "added" => "職員を加えました。次に、パスワード設定の案内を発行して、本人に渡してください",
        "changed" => "変えました。この人のログインは切れたので、次からは新しい職務でログインします",
        "disabled" => "停止しました。この人のログインは、すべて切れました",
        "enabled" => "再開しました",
        _ => null,
    };

    private Task<IActionResult> EndAsync(
        int id,
        PersonInput? input,
        string button,
        Ending ending,
        CancellationToken cancellation) => EndAsync(
        ending,
        Next,
        async refused => await queries.FindAsync(Actor, id, cancellation) is { } page
            ? Again(input is null ? page : page with { Input = input with { Login = page.Input.Login } }, refused, button)
            : null);

    private ViewResult Again(PersonPage page, Refused refused, string button) =>
        View("Person", page with { Frame = page.Frame with { HasErrors = true }, Fault = PersonPage.FaultIn(refused, button) });

    private static string Next(Done done) => StaffMap.ToPerson(done.Subject!.Value);
}
