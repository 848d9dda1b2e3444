using System.Reflection;
using System.Text.RegularExpressions;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Security;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Tests.Architecture;

/// <summary>Citizens read editions, and no public code can reach a draft.</summary>
public sealed partial class PublicReadTests : IDisposable
{
    private static readonly string[] _publicTables = ["blackenings", "change_notes", "edition_files", "edition_outlines", "editions", "public_editions", "publication_ledger", "ward_settings", "withdrawals"];

    private readonly TestSite _site = new();

    [Fact]
    public async Task Public_pages_read_editions_and_nothing_else()
    {
        using (var visitor = _site.Visitor())
        {
            await visitor.GetAsync("/"); // the start itself may read and write drafts: it seeds
        }

        _site.Sql.Statements.Clear();
        await Crawler.WalkAsync(_site);
        var tables = _site.Sql.Statements.SelectMany(sql => Tables().Matches(sql)).Select(match => match.Groups[1].Value).Distinct().Order();

        Assert.Equal(_publicTables, tables);
    }

    [Fact]
    public void Public_code_is_never_handed_the_context()
    {
        var controllers = typeof(PublicController).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PublicController))).ToList();

        Assert.NotEmpty(controllers);
        Assert.All(controllers, controller => Assert.DoesNotContain(typeof(PolicyDbContext), Needs(controller, [])));
    }

    [Fact]
    public void No_public_feature_names_the_context_and_only_makers_of_files_and_the_cookie_may_look_for_services()
    {
        var files = Repository.Files("src/Asahi.Policy.Web/Features", ".cs", ".cshtml").Concat(Repository.Files("src/Asahi.Policy.Web/Site", ".cs")).ToList();
        string[] mayLook = ["src/Asahi.Policy.Web/Features/Forms/FormFileWorker.cs", "src/Asahi.Policy.Web/Features/Publication/AheadWorker.cs", "src/Asahi.Policy.Web/Features/Publication/FiringWorker.cs", "src/Asahi.Policy.Web/Site/Files/FileMaking.cs", "src/Asahi.Policy.Web/Site/Files/FormContexts.cs", "src/Asahi.Policy.Web/Site/Files/FormFiles.cs", "src/Asahi.Policy.Web/Site/Mail/MailFeature.cs", "src/Asahi.Policy.Web/Site/Mail/MailWorker.cs", "src/Asahi.Policy.Web/Site/OpenData/WholeFiles.cs", "src/Asahi.Policy.Web/Site/Replies/KeptReplies.cs", "src/Asahi.Policy.Web/Site/Security/StaffController.cs", "src/Asahi.Policy.Web/Site/Security/StaffCookie.cs", "src/Asahi.Policy.Web/Site/Security/StaffPeople.cs"];

        Assert.NotEmpty(StaffFeatures());
        Assert.DoesNotContain(files.Where(file => !StaffFeatures().Any(feature => file.Contains($"/Features/{feature}/", StringComparison.Ordinal))), file => Repository.Read(file).Contains(nameof(PolicyDbContext), StringComparison.Ordinal));
        Assert.Equal(mayLook, files.Where(file => Locators().IsMatch(Repository.Read(file))));
    }

    // A folder with a door for staff has none for citizens.
    private static List<string> StaffFeatures()
    {
        var doors = typeof(PublicController).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Controller)) && type.Namespace!.Contains(".Features.", StringComparison.Ordinal))
            .GroupBy(type => type.Namespace!.Split('.')[^1])
            .ToList();
        Assert.All(doors, door => Assert.Single(door.Select(type => type.IsSubclassOf(typeof(StaffController))).Distinct()));

        return [.. doors.Where(door => door.First().IsSubclassOf(typeof(StaffController))).Select(door => door.Key)];
    }

    public void Dispose() => _site.Dispose();

    // What a type is handed, and what that is handed in turn; the doors to editions and to the ledger are where it ends.
    private static HashSet<Type> Needs(Type type, HashSet<Type> known)
    {
        var parameters = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Concat<MethodBase>(type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .SelectMany(member => member.GetParameters())
            .Select(parameter => parameter.ParameterType)
            .Where(needed => needed.Namespace?.StartsWith("Asahi.Policy", StringComparison.Ordinal) == true);

        foreach (var needed in parameters.Where(known.Add).ToList())
        {
            if (needed != typeof(PublishedPolicies) && needed != typeof(PublishedFiles) && needed != typeof(PublicLedger))
            {
                Needs(needed, known);
            }
        }

        return known;
    }

    [GeneratedRegex("IServiceScopeFactory|IServiceProvider|RequestServices|GetRequiredService|GetService")]
    private static partial Regex Locators();

    [GeneratedRegex("(?:FROM|JOIN|INTO|UPDATE) \"(\\w+)\"")]
    private static partial Regex Tables();
}
