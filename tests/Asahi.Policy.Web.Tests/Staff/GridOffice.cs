using System.Net;
using AngleSharp.Dom;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Two officers of a section, one of another, general affairs, and years to fill: each test has one of its own.</summary>
public sealed class GridOffice : IAsyncLifetime
{
    private int _year = 2030;

    public StaffSite Staff { get; } = new(new TestSite { UseHttps = true, IsQuiet = true });

    public StaffVisitor One { get; private set; } = null!;

    public StaffVisitor Another { get; private set; } = null!;

    public StaffVisitor Foreign { get; private set; } = null!;

    public StaffVisitor Affairs { get; private set; } = null!;

    public StaffVisitor Chief { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Staff.AddAsync("tantou", Duty.Officer, GridYear.Section);
        await Staff.AddAsync("tantou2", Duty.Officer, GridYear.Section);
        await Staff.AddAsync("hoka", Duty.Officer, "福祉課");
        await Staff.AddAsync("kacho", Duty.SectionChief, GridYear.Section);
        await Staff.AddAsync("soumu", Duty.GeneralAffairs);
        (One, Another) = (await Staff.SignInAsync("tantou"), await Staff.SignInAsync("tantou2"));
        (Foreign, Chief, Affairs) = (await Staff.SignInAsync("hoka"), await Staff.SignInAsync("kacho"), await Staff.SignInAsync("soumu"));
    }

    /// <summary>A year that nobody has written in.</summary>
    public async Task<int> YearAsync(int initiatives = 3)
    {
        var year = Interlocked.Increment(ref _year);
        await GridYear.AddAsync(Staff, year, initiatives);

        return year;
    }

    /// <summary>Does something to an item behind everybody's back.</summary>
    public Task ChangeAsync(int year, int at, Action<DraftItem> change) => Staff.AskAsync(async db =>
    {
        change(await FindAsync(new DraftItems(db), year, at, FormStage.Plan));

        return await db.SaveChangesAsync();
    });

    public Task<DraftItem> DraftAsync(int year, int at, FormStage stage = FormStage.SelfEvaluation) =>
        Staff.AskAsync(db => FindAsync(new DraftItems(db), year, at, stage));

    public async Task<EntryState?> StateAsync(int year, int at, FormStage stage = FormStage.SelfEvaluation) => (await DraftAsync(year, at, stage)).Entry?.State;

    /// <summary>What the log says of a year, first first.</summary>
    public Task<List<ChangeRecord>> LogAsync(int year) =>
        Staff.AskAsync(db => db.Changes.AsNoTracking().Where(it => it.FiscalYear == year && it.WardCode == "asahi").OrderBy(it => it.Id).ToListAsync());

    /// <summary>The cells of a year for which something is put aside.</summary>
    public Task<List<string>> AsideAsync(int year) => Staff.AskAsync(async db =>
    {
        var form = $"{(await db.Policies.SingleAsync(it => it.FiscalYear == year)).Id}/";

        return await db.Scratches.Where(it => it.Form.StartsWith(form)).OrderBy(it => it.Place).Select(it => it.Field).ToListAsync();
    });

    internal static async Task<GridForm> OpenAsync(StaffVisitor visitor, int year, string view, FormStage stage = FormStage.SelfEvaluation, string? section = null)
    {
        var address = StaffMap.ToGrid("asahi", year, stage, view, section);

        return new(visitor, address, await visitor.OpenAsync(address));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in new[] { One, Another, Foreign, Chief, Affairs })
        {
            visitor.Dispose();
        }

        await Staff.DisposeAsync();
    }

    private static async Task<DraftItem> FindAsync(DraftItems items, int year, int at, FormStage stage) =>
        (await items.FindAsync("asahi", year, ItemPlace.Parse(GridYear.Key(at)[1..]), stage))!;
}

/// <summary>A grid in a browser without scripts.</summary>
internal sealed record GridForm(StaffVisitor Visitor, string Address, IDocument Page)
{
    public Dictionary<string, string> Fields => StaffVisitor.Fields(Page, Address);

    /// <summary>The names of the cells that can be written.</summary>
    public IReadOnlyList<string> Cells => [.. Page.QuerySelectorAll(".cell").Select(cell => cell.GetAttribute("name")!)];

    public string Box => Words(".errors");

    public string? Told => Page.QuerySelector(".done")?.TextContent.Trim();

    public string Words(string selector) => string.Join(' ', (Page.QuerySelector(selector)?.TextContent ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Sends it as a browser would, with what is typed over it.</summary>
    public Task<HttpResponseMessage> SendAsync(Dictionary<string, string> typed, string step = "save") =>
        Visitor.SendAsync(Page, Address, new Dictionary<string, string>(typed) { ["step"] = step });

    /// <summary>Saves all of it, and opens what follows.</summary>
    public async Task<GridForm> SaveAsync(Dictionary<string, string> typed, string step = "save")
    {
        using var answer = await SendAsync(typed, step);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{(int)answer.StatusCode}: {await BoxOfAsync(answer)}");
        Assert.Equal(Address, answer.Headers.Location!.OriginalString);

        return this with { Page = await Visitor.OpenAsync(Address) };
    }

    /// <summary>Sends it, and has the page that comes back because something is left.</summary>
    public async Task<GridForm> LeftAsync(Dictionary<string, string> typed, string step = "save", HttpStatusCode status = HttpStatusCode.UnprocessableEntity)
    {
        using var answer = await SendAsync(typed, step);
        Assert.Equal(status, answer.StatusCode);

        return this with { Page = await TestSite.ParseAsync(answer) };
    }

    private static async Task<string> BoxOfAsync(HttpResponseMessage answer) => (await TestSite.ParseAsync(answer)).QuerySelector("main")?.TextContent.Trim() ?? "";
}
