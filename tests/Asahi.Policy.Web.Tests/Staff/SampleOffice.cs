using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Two people who may write everything, at a year in which every level is complete and every stage is open.</summary>
public sealed class SampleOffice : IAsyncLifetime
{
    private const string Ward = "mihon";
    private const int Year = 2021;

    private readonly StaffSite _staff = new(new TestSite { UseHttps = true, IsQuiet = true, Settings = { ["Seeds:Sample"] = "true" } });
    private IReadOnlyList<ItemPlace> _places = [];

    public StaffVisitor One { get; private set; } = null!;

    public StaffVisitor Another { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("hitori", Duty.GeneralAffairs, ward: Ward);
        await _staff.AddAsync("mohitori", Duty.GeneralAffairs, ward: Ward);
        (One, Another) = (await _staff.SignInAsync("hitori"), await _staff.SignInAsync("mohitori"));
        var policy = await _staff.AskAsync(db => new DraftItems(db).LoadPolicyAsync(Ward, Year));
        _places = [.. PlacedItems.AllOf(policy!).Select(placed => placed.Place)];
    }

    /// <summary>The first item of a level, or one behind it, as it stands in the record.</summary>
    public async Task<DraftItem> DraftAsync(ItemLevel level, FormStage stage, int at = 0)
    {
        var place = _places.Where(place => place.Level == level).ElementAt(at);

        return (await _staff.AskAsync(db => new DraftItems(db).FindAsync(Ward, Year, place, stage)))!;
    }

    /// <summary>Its form, as somebody opens it.</summary>
    internal static Task<OpenForm> OpenAsync(StaffVisitor visitor, DraftItem draft) => OpenForm.OpenAsync(visitor, Ward, draft);

    public async ValueTask DisposeAsync()
    {
        One.Dispose();
        Another.Dispose();
        await _staff.DisposeAsync();
    }
}
