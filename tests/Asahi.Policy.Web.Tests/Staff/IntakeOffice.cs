using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>General affairs of a ward of which nothing has been imported yet, with documents to send in.</summary>
internal sealed class IntakeOffice : IAsyncDisposable
{
    public const string Import = "/staff/asahi/import";

    private IntakeOffice(StaffSite staff, StaffVisitor affairs) => (Staff, Affairs) = (staff, affairs);

    public StaffSite Staff { get; }

    public StaffVisitor Affairs { get; }

    public static async Task<IntakeOffice> OpenAsync(bool isSeeded = false)
    {
        var staff = new StaffSite(new TestSite
        {
            UseHttps = true,
            IsFirstStart = !isSeeded,
            Settings = { ["Seeds:OnFirstStart"] = "false" },
        });

        if (!isSeeded)
        {
            await staff.AskAsync(async db =>
            {
                db.Add(new Ward("asahi", "旭区", "大阪市"));

                return await db.SaveChangesAsync();
            });
        }

        await staff.AddAsync("soumu", Duty.GeneralAffairs);

        return new IntakeOffice(staff, await staff.SignInAsync("soumu"));
    }

    /// <summary>A document that comes with the program.</summary>
    public static byte[] Seed(string start) =>
        File.ReadAllBytes(Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), $"{start}*.txt").Single());

    public static byte[] Page() => Seed("000");

    /// <summary>The page with something else in it.</summary>
    public static byte[] Page(params string[] changes)
    {
        var text = System.Text.Encoding.UTF8.GetString(Page());

        foreach (var pair in changes.Chunk(2))
        {
            Assert.Contains(pair[0], text, StringComparison.Ordinal);
            text = text.Replace(pair[0], pair[1], StringComparison.Ordinal);
        }

        return System.Text.Encoding.UTF8.GetBytes(text);
    }

    public Task<HttpResponseMessage> SendAsync(string file, byte[] bytes, Dictionary<string, string>? typed = null) =>
        SendAsync(Affairs, Import, Import, file, bytes, typed);

    public static async Task<HttpResponseMessage> SendAsync(StaffVisitor visitor, string page, string address, string file, byte[] bytes, Dictionary<string, string>? typed = null) =>
        await SendAsync(visitor, await visitor.OpenAsync(page), address, file, bytes, typed);

    /// <summary>Chooses a file in a form that is open, and sends it as a browser does.</summary>
    public static async Task<HttpResponseMessage> SendAsync(StaffVisitor visitor, IDocument page, string address, string file, byte[] bytes, Dictionary<string, string>? typed = null)
    {
        var fields = StaffVisitor.Fields(page, address);
        fields.Remove("file");

        foreach (var (name, value) in typed ?? [])
        {
            fields[name] = value;
        }

        using var content = new MultipartFormDataContent();

        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        var sent = new ByteArrayContent(bytes);
        sent.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(sent, "file", file);

        return await visitor.Client.PostAsync(address, content);
    }

    /// <summary>Sends a document in, and gives the address of the intake.</summary>
    public async Task<string> ReadInAsync(byte[] bytes, string file = "page.txt", Dictionary<string, string>? typed = null) =>
        await DoneAsync(await SendAsync(file, bytes, typed));

    /// <summary>Sends a document in and takes it over.</summary>
    public async Task<string> ImportAsync(byte[] bytes, string file = "page.txt", Dictionary<string, string>? typed = null)
    {
        var intake = await ReadInAsync(bytes, file, typed);
        await DoneAsync(await Affairs.PostAsync(intake, intake + "/take-over", []));

        return intake;
    }

    /// <summary>Where an answer leads that has to lead on.</summary>
    public static async Task<string> DoneAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"Answered {(int)answer.StatusCode}: {await ErrorsAsync(answer)}");

        return answer.Headers.Location!.OriginalString;
    }

    public static async Task<string> ErrorsAsync(HttpResponseMessage answer)
    {
        var page = await TestSite.ParseAsync(answer);

        return (page.QuerySelector(".errors") ?? page.Body!).TextContent;
    }

    public async Task<HttpStatusCode> PublicAsync(string address)
    {
        using var citizen = Staff.Site.Visitor();
        using var answer = await citizen.GetAsync(address);

        return answer.StatusCode;
    }

    public async Task<string> PublicTextAsync(string address)
    {
        using var citizen = Staff.Site.Visitor();

        return await citizen.GetStringAsync(address);
    }

    /// <summary>Every row of the record but those that say who is signed in.</summary>
    public IReadOnlyList<string> Rows()
    {
        using var connection = new SqliteConnection($"Data Source={Staff.Site.DatabaseFile};Pooling=False;Mode=ReadOnly");
        connection.Open();
        var tables = Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('sign_ins', 'staff_members', 'sqlite_sequence', 'scratches')");

        return [.. tables.SelectMany(table => Read(connection, $"SELECT * FROM \"{table}\"").Select(row => $"{table}: {row}")).Order(StringComparer.Ordinal)];
    }

    public async ValueTask DisposeAsync()
    {
        Affairs.Dispose();
        await Staff.DisposeAsync();
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();

        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetValue(at) is byte[] bytes ? Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes)) : $"{reader.GetValue(at)}")));
        }

        return rows;
    }
}
