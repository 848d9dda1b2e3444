using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>The real portal over HTTPS, with people of every duty in it. Accounts are made as administrators make them; signing in is done by hand, form by form.</summary>
public sealed class StaffSite : IAsyncDisposable
{
    public const string Password = "ゆうひの坂道と三つの鐘の音";

    private readonly Dictionary<string, string> _keys = [];
    private readonly Dictionary<string, int> _used = [];

    private readonly IServiceProvider? _other;

    public StaffSite()
        : this(new TestSite { UseHttps = true })
    {
    }

    public StaffSite(TestSite site) => Site = site;

    /// <summary>People for a portal that runs elsewhere.</summary>
    public StaffSite(IServiceProvider other)
        : this() => _other = other;

    /// <summary>A portal after a restart, with the people of before.</summary>
    public StaffSite(TestSite site, StaffSite former)
        : this(site) => (_keys, _used) = (former._keys, former._used);

    public TestSite Site { get; }

    public IServiceProvider Services => _other ?? Site.Services;

    /// <summary>A person of one section, of several (parted by 、) or of none, with a password and, where the duty asks for one, a second factor.</summary>
    public async Task<int> AddAsync(string login, Duty duty, string? section = null, string ward = "asahi", bool enrolled = true, string password = Password)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PolicyDbContext>();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>();
        var home = await WardAsync(db, ward);
        List<int> sections = [];

        foreach (var name in (section ?? "").Split('、', StringSplitOptions.RemoveEmptyEntries))
        {
            sections.Add(await SectionAsync(db, home, name));
        }

        var added = Assert.IsType<Done>(await scope.ServiceProvider.GetRequiredService<RecordWriter>().WriteAsync(sheet =>
            scope.ServiceProvider.GetRequiredService<StaffAccounts>().AddAsync(home.Id, new StaffOrder(login, $"職員{login}", duty, sections), sheet)));
        var person = await people.FindByIdAsync($"{added.Subject}");

        // Whether a password is good enough is asked where people type one; the lists that it is compared with are read anew each time.
        person!.PasswordHash = people.PasswordHasher.HashPassword(person, password);
        Assert.True((await people.UpdateSecurityStampAsync(person)).Succeeded);
        await people.ResetAuthenticatorKeyAsync(person!);
        _keys[login] = (await people.GetAuthenticatorKeyAsync(person!))!;

        if (enrolled && duty.NeedsSecondFactor())
        {
            await people.SetTwoFactorEnabledAsync(person!, true);
        }

        return person!.Id;
    }

    /// <summary>Gives items to a section.</summary>
    public async Task AssignAsync(int year, string section, params string[] codes)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PolicyDbContext>();
        var id = await SectionAsync(db, await WardAsync(db, "asahi"), section);

        foreach (var code in codes)
        {
            var item = (await scope.ServiceProvider.GetRequiredService<Data.Drafts.DraftItems>().FindAsync("asahi", year, ItemPlace.Parse(code), FormStage.Plan))!;
            item.Item.Assign(id);
        }

        await db.SaveChangesAsync();
    }

    /// <summary>The draft of a year, with what is said of it as a whole.</summary>
    public async Task<OperatingPolicy> PolicyAsync(int year) =>
        (await AskAsync(db => new Data.Drafts.DraftItems(db).FindPolicyAsync("asahi", year)))!;

    /// <summary>What the one review says that somebody has written in.</summary>
    public async Task<Review> ReviewAsync() =>
        (Review)(await AskAsync(db => db.Set<Entry>().Where(it => it.EditedById != null).SingleAsync())).Value;

    /// <summary>A browser without scripts, signed in.</summary>
    public async Task<StaffVisitor> SignInAsync(string login)
    {
        var visitor = Visitor();
        await SignInAsync(visitor, login);

        return visitor;
    }

    /// <summary>The same, with a browser that is there already; of a portal in another process, too, if its data are the same.</summary>
    public async Task SignInAsync(StaffVisitor visitor, string login)
    {
        var answer = await visitor.PostAsync("/staff/sign-in", "/staff/sign-in", new() { ["login"] = login, ["password"] = Password });

        if (answer.Headers.Location?.OriginalString.StartsWith("/staff/sign-in/code", StringComparison.Ordinal) == true)
        {
            answer = await visitor.PostAsync("/staff/sign-in/code", "/staff/sign-in/code", new() { ["code"] = NextCode(login) });
        }

        Assert.Equal("/staff", answer.Headers.Location?.OriginalString);
    }

    /// <summary>Somebody who has not signed in.</summary>
    public StaffVisitor Visitor() => new(Site.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }));

    /// <summary>A code that has not been used: a code is good once, so the time moves on to the next.</summary>
    public string NextCode(string login)
    {
        if (_other is not null)
        {
            // A portal with a clock of its own: it takes the codes of the next two half minutes, too.
            return Totp.Code(_keys[login], TimeProvider.System.GetUtcNow(), _used[login] = _used.GetValueOrDefault(login, -1) + 1);
        }

        // A code is good once, and no earlier one after it: the time moves on where it has to.
        var step = (int)(Site.Clock.GetUtcNow().ToUnixTimeSeconds() / 30);

        if (_used.TryGetValue(login, out var last) && last >= step)
        {
            Site.Clock.Advance(TimeSpan.FromSeconds(30 * (last - step + 1)));
            step = last + 1;
        }

        _used[login] = step;

        return CodeNow(login);
    }

    public string CodeNow(string login, int stepsLater = 0) => Totp.Code(_keys[login], Site.Clock.GetUtcNow(), stepsLater);

    /// <summary>What an administrator does on the page of a person.</summary>
    public async Task WithAsync(string login, Func<StaffAccounts, StaffMember, ChangeSheet, Task<Ending>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>();
        Assert.IsType<Done>(await scope.ServiceProvider.GetRequiredService<RecordWriter>().WriteAsync(async sheet =>
            await work(scope.ServiceProvider.GetRequiredService<StaffAccounts>(), (await people.FindByNameAsync(login))!, sheet)));
    }

    /// <summary>Gives somebody another duty.</summary>
    public Task ServeAsync(string login, Duty duty) => WithAsync(login, (accounts, person, sheet) =>
        accounts.ChangeAsync(person, new StaffOrder(person.UserName!, person.Name, duty), sheet));

    public Task DisableAsync(string login) => WithAsync(login, (accounts, person, sheet) => accounts.DisableAsync(person, sheet));

    /// <summary>Asks with nothing but this cookie: somebody who has stolen it.</summary>
    public async Task<HttpResponseMessage> ReplayAsync(string address, string cookie)
    {
        using var client = Site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = new Uri("https://localhost") });
        client.DefaultRequestHeaders.Add("Cookie", cookie);

        return await client.GetAsync(address);
    }

    public string Key(string login) => _keys[login];

    public async Task<T> AskAsync<T>(Func<PolicyDbContext, Task<T>> question)
    {
        await using var scope = Services.CreateAsyncScope();

        return await question(scope.ServiceProvider.GetRequiredService<PolicyDbContext>());
    }

    /// <summary>The candidate that waits becomes one of a former program, which held the whole year.</summary>
    public Task<int> PinEverythingAsync() =>
        AskAsync(db => db.Candidates.ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.ScopeText, (string?)null)));

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private static async Task<Ward> WardAsync(PolicyDbContext db, string code)
    {
        if (await db.Wards.FirstOrDefaultAsync(ward => ward.Code == code) is { } there)
        {
            return there;
        }

        var made = new Ward(code, $"{code}区", "大阪市");
        db.Add(made);
        await db.SaveChangesAsync();

        return made;
    }

    private static async Task<int> SectionAsync(PolicyDbContext db, Ward ward, string name)
    {
        if (await db.Sections.FirstOrDefaultAsync(section => section.WardId == ward.Id && section.Name == name) is { } there)
        {
            return there.Id;
        }

        var made = new Section(ward, name);
        db.Add(made);
        await db.SaveChangesAsync();

        return made.Id;
    }
}
