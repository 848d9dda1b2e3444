using System.Text;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>The sample pages of many offices and years, each sent in by general affairs of its own office, looked at line by line, taken over and public.</summary>
public sealed partial class SamplePageTests : IAsyncLifetime
{
    private readonly StaffSite _staff = new(new TestSite { UseHttps = true, IsFirstStart = true, Settings = { ["Seeds:OnFirstStart"] = "false" } });

    public async ValueTask InitializeAsync() => await _staff.AskAsync(async db =>
    {
        db.AddRange(Names().Select(Ward).DistinctBy(ward => ward.Code));

        return await db.SaveChangesAsync();
    });

    [Fact]
    public async Task Every_sample_page_comes_in_whole_and_becomes_public()
    {
        foreach (var office in Names().GroupBy(name => Ward(name).Code))
        {
            await _staff.AddAsync($"soumu-{office.Key}", Duty.GeneralAffairs, ward: office.Key);
            using var affairs = await _staff.SignInAsync($"soumu-{office.Key}");

            foreach (var name in office)
            {
                await ComeInAsync(affairs, office.Key, name);
            }
        }
    }

    public async ValueTask DisposeAsync() => await _staff.DisposeAsync();

    private async Task ComeInAsync(StaffVisitor affairs, string ward, string name)
    {
        var import = $"/staff/{ward}/import";
        var text = Text(name);
        var intake = await IntakeOffice.DoneAsync(await IntakeOffice.SendAsync(affairs, import, import, $"{name}.txt", Encoding.UTF8.GetBytes(text)));
        var page = await affairs.OpenAsync(intake + "?lines=all");
        var lines = text.Split('\n').Count(line => !string.IsNullOrWhiteSpace(line));
        var counts = string.Concat(page.QuerySelector(".intake__counts")!.TextContent.Where(letter => !char.IsWhiteSpace(letter)));

        Assert.Equal(lines, page.QuerySelectorAll(".ledger tbody tr").Length);
        Assert.Contains("読み取れない0行引継ぎを止める行0行", counts, StringComparison.Ordinal);

        // The second skin of one page says what is public already, but for the line at which the first is cut.
        await IntakeOffice.DoneAsync(await affairs.PostAsync(intake, intake + "/take-over", []));
        using var citizen = _staff.Site.Visitor();
        var year = Year(text);
        Assert.Contains(Ward(name).Name, await citizen.GetStringAsync($"/{ward}/{year}"), StringComparison.Ordinal);

        if (name == "07")
        {
            var difference = await citizen.GetStringAsync($"/{ward}/{year}/history/1-2");
            Assert.Contains("上記の使命を踏まえ", difference, StringComparison.Ordinal);
            Assert.Contains("少子高齢化が進み、社", difference, StringComparison.Ordinal);
            Assert.DoesNotContain("多様な世代が支え合って暮らす", difference, StringComparison.Ordinal); // the heading was reworded, the goal was not
        }
    }

    private static IEnumerable<string> Names() => Directory.GetFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    private static Ward Ward(string name) => new(Address().Match(Text(name)).Groups["code"].Value, Title().Match(Text(name)).Groups["office"].Value, "大阪市");

    private static int Year(string text) => Title().Match(text) is var title && title.Groups["era"].Value == "令和"
        ? 2018 + int.Parse(title.Groups["year"].Value, System.Globalization.CultureInfo.InvariantCulture)
        : 1988 + int.Parse(title.Groups["year"].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name + ".txt"));

    private static string Folder => Path.Combine(Repository.Root, "tests/Asahi.Policy.Forms.Tests/Reading/Pages");

    [GeneratedRegex(@"city\.osaka\.lg\.jp/(?<code>[a-z]+)/")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<era>令和|平成)(?<year>[0-9]+)年度 ?(?<office>\S+?[区局])運営方針")]
    private static partial Regex Title();
}
