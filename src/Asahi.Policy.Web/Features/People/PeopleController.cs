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
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await queries.PeopleAsync(Actor, cancellation));

    [Read(StaffMap.NewPerson)]
    public async Task<IActionResult> New(CancellationToken cancellation) =>
        View("Person", await queries.NewAsync(Actor, PersonInput.Blank, cancellation));

    [HttpPost(StaffMap.NewPerson)]
    public async Task<IActionResult> New(PersonInput input, CancellationToken cancellation)
    {
        input = Whole(input);

        return await EndAsync(
            await commands.AddAsync(Actor, input, cancellation),
            Next,
            async refused => Again(await queries.NewAsync(Actor, input, cancellation), refused, PersonPage.Change));
    }

    [Read(StaffMap.Person)]
    public async Task<IActionResult> Person(int id, CancellationToken cancellation) =>
        await queries.FindAsync(Actor, id, cancellation) is { } page ? View(page) : NotFound();

    [HttpPost(StaffMap.Person)]
    public async Task<IActionResult> Person(int id, PersonInput input, CancellationToken cancellation)
    {
        input = Whole(input);

        return await EndAsync(id, input, PersonPage.Change, await commands.ChangeAsync(Actor, id, input, cancellation), cancellation);
    }

    [Read(StaffMap.PersonDisable)]
    public Task<IActionResult> AskDisable(int id, CancellationToken cancellation) => AskAsync(id, PersonDeed.Disable, cancellation);

    [HttpPost(StaffMap.PersonDisable)]
    public async Task<IActionResult> Disable(int id, Guid key, bool confirmed, CancellationToken cancellation) => confirmed
        ? await EndAsync(id, null, PersonPage.Standing, await commands.DisableAsync(Actor, id, key, cancellation), cancellation)
        : await AskAsync(id, PersonDeed.Disable, cancellation);

    [HttpPost(StaffMap.PersonEnable)]
    public async Task<IActionResult> Enable(int id, Guid key, CancellationToken cancellation) =>
        await EndAsync(id, null, PersonPage.Standing, await commands.EnableAsync(Actor, id, key, cancellation), cancellation);

    [Read(StaffMap.PersonReset)]
    public Task<IActionResult> AskReset(int id, CancellationToken cancellation) => AskAsync(id, PersonDeed.Reset, cancellation);

    // The address is in this one answer and nowhere else, so it is no redirect.
    [HttpPost(StaffMap.PersonReset)]
    public async Task<IActionResult> Reset(int id, Guid key, bool confirmed, CancellationToken cancellation)
    {
        var ending = await commands.ResetAsync(Actor, id, key, confirmed, cancellation);

        if (ending is Refused { Reason: Reason.Unconfirmed })
        {
            return await AskAsync(id, PersonDeed.Reset, cancellation);
        }

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
        "changed" => "変えました。この人のログインは切れたので、次からは新しい職務と課でログインします",
        "corrected" => "変えました。この人のログインは、そのままです",
        "unchanged" => "変わったところはありません",
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
        View("Person", page with { Frame = page.Frame with { HasErrors = true }, Faults = PersonPage.FaultsIn(refused, button) });

    private PersonInput Whole(PersonInput input) => Request.HasFormContentType ? input.With(Request.Form) : input;

    private async Task<IActionResult> AskAsync(int id, PersonDeed deed, CancellationToken cancellation) =>
        await queries.AskAsync(Actor, id, deed, cancellation) is { } page ? View("Ask", page) : NotFound();

    private static string Next(Done done) => StaffMap.ToPerson(done.Subject!.Value);
}
