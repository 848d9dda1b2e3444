using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Asahi.Policy.Data;
using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Sqlite;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Forms.Reading.Records;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Benchmarks.Pages;

/// <summary>How long one waits for pages and files of a draft as large as a year may be: each is made anew whenever it is asked for.</summary>
internal static partial class PreviewBenchmark
{
    private const int WarmUp = 5;
    private const int Times = 15;
    private const string Login = "tantou";
    private const string Password = "ゆうひの坂道と三つの鐘の音";

    private static readonly string[] _pages =
    [
        "?section=all", "?stage=evaluation&section=all&q=%E8%A8%93%E7%B7%B4", "", "/1-1-1/plan", "/1-1-1/evaluation", "/stages",
        .. new[]
        {
            "", "/whole", "/1", "/1-1", "/1-1-1", "/results", "/mismatches", "/budget",
            "/forms/1", "/forms/2", "/forms/3", "/forms/5", "/forms/2.pdf", "/forms/5.pdf", "/forms.pdf", "/forms.xlsx",
        }.Select(page => $"/preview{page}"),
    ];

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("asahi-policy-preview-").FullName;

        try
        {
            var data = Path.Combine(folder, "data");
            var year = await FillAsync(data);
            await AddPersonAsync(data);
            using var portal = await PagesBenchmark.PortalAsync(data, "--Files:Ahead=false");
            await MeasureAsync(portal, $"/staff/mihon/{year}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    internal static async Task<int> FillAsync(string data)
    {
        var database = Path.Combine(Directory.CreateDirectory(data).FullName, "policy.db");
        await SqliteMigrator.MigrateAsync(database);
        var file = Directory.GetFiles(SeedYears.SampleFolder, "*.json").Order(StringComparer.Ordinal).First();
        var record = RecordReader.Read("large.json", LargeYear.Of(file), isSample: true);
        await FilledRecord.ImportAsync(database, [record]);
        Console.WriteLine($"{record.Policy.Issues.Count} issues, {LargeYear.Strategies} strategies, {LargeYear.Initiatives} initiatives\n");

        return record.Policy.FiscalYear;
    }

    // An officer needs no second factor.
    internal static async Task AddPersonAsync(string data)
    {
        using var held = DataDirectory.Hold(data);
        var services = new ServiceCollection();
        services.AddLogging().AddPolicyData().AddSqliteData().AddSingleton(held).AddDataProtection();
        services.AddStaffSecurity(new ConfigurationBuilder().Build());
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PolicyDbContext>();
        var accounts = scope.ServiceProvider.GetRequiredService<StaffAccounts>();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>();
        await scope.ServiceProvider.GetRequiredService<RecordWriter>().WriteAsync(async sheet =>
        {
            var ward = await db.Wards.SingleAsync();
            var section = new Section(ward, "防災課");
            db.Add(section);
            await db.SaveChangesAsync();
            await db.Set<Initiative>().ExecuteUpdateAsync(set => set.SetProperty(item => item.SectionId, section.Id));

            // In hand and late: the board has most to say then.
            await db.Set<Entry>().Where(entry => entry.Stage == FormStage.SelfEvaluation)
                .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.State, EntryState.Drafting));
            (await db.Policies.SingleAsync()).Settle(FormStage.SelfEvaluation, new StageDays(null, new DateOnly(2022, 4, 1), null));

            return await accounts.AddAsync(ward.Id, new StaffOrder(Login, "測定", Duty.Officer, [section.Id]), sheet);
        });
        var person = await people.FindByNameAsync(Login) ?? throw new InvalidOperationException("The account was not made.");
        await people.AddPasswordAsync(person, Password);
    }

    private static async Task MeasureAsync(RunningProgram portal, string root)
    {
        using var client = new HttpClient { BaseAddress = new Uri(portal.Address), Timeout = TimeSpan.FromMinutes(2) };
        await SignInAsync(client);
        Console.WriteLine("| address | bytes | first | median of fifteen, warm | longest | processor time of one |\n|---|---|---|---|---|---|");

        foreach (var page in _pages)
        {
            var (first, bytes) = await TimeAsync(client, root + page);
            var times = new List<double>();

            for (var time = 0; time < WarmUp; time++)
            {
                await TimeAsync(client, root + page);
            }

            var used = portal.Processor; // says the same on a machine that does something else besides

            for (var time = 0; time < Times; time++)
            {
                times.Add((await TimeAsync(client, root + page)).Milliseconds);
            }

            var (warm, each) = (times.Order().ToList(), (portal.Processor - used).TotalMilliseconds / Times);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| `…{page}` | {bytes:N0} | {first:N0} ms | {warm[Times / 2]:N0} ms | {warm[^1]:N0} ms | {each:N0} ms |"));
        }


        // A save is answered when it says where to go on: what is shown then was measured above.
        using var saving = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = client.BaseAddress };
        await SignInAsync(saving);
        Console.WriteLine(await SavedForm.MeasureAsync(saving, $"{root}/1-1-1/evaluation", WarmUp, Times, () => portal.Processor));
        Console.WriteLine($"\nMemory of the portal afterwards: {portal.Resident / 1048576} MB");
    }

    internal static async Task<(double Milliseconds, int Bytes)> TimeAsync(HttpClient client, string address)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(address);
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        return answer is { IsSuccessStatusCode: true, RequestMessage.RequestUri: { } there } && there.PathAndQuery == address
            ? (Stopwatch.GetElapsedTime(start).TotalMilliseconds, bytes.Length)
            : throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}.");
    }

    internal static async Task SignInAsync(HttpClient client)
    {
        var page = await client.GetStringAsync("/staff/sign-in");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["login"] = Login,
            ["password"] = Password,
            ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
        });
        using var answer = await client.PostAsync("/staff/sign-in", form);

        if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Redirect))
        {
            throw new InvalidOperationException($"The sign-in answered {(int)answer.StatusCode}.");
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
