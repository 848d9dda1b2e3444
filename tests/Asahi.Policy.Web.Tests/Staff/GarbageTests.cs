using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Whatever is sent to a form for staff, by somebody who may send it: it is refused in words, never with a 500.</summary>
public sealed partial class GarbageTests : IAsyncLifetime
{
    private static readonly string[] _fields =
    [
        "key", "login", "password", "next", "code", "person", "ward", "name", "duty", "section", "id", "current", "version", "step", "results", "outcome", "target", "execution", "effect", "challenge", "improvement", "blank-reason",
        "resolving", "use[results]", "use", "reason", "kind", "note", "sha256", "candidate", "decisionNumber", "decisionDate", "section[4-1-1]", "section[]", "year",
    ];

    private static readonly string[] _values =
    [
        "", " ", "x", "-1", "0", "2147483648", "99999999999999999999", "1e9", "NaN", "true", "Administrator,Mayor", "99", "Foo", "\uFFFE", "\uFFFF", "\u202E逆", "😀", "０", "<script>", "' OR 1=1 --", "\r\nSet-Cookie: a=b",
        "9999-12-31", "0001-01-01", "2026-02-30", "00000000-0000-0000-0000-000000000000", "../../..", "{0}", "%00", new('あ', 3_000), new('9', 5_000), "a\u0001b", "\u0301",
    ];

    private readonly StaffSite _staff = new(new TestSite { UseHttps = true, Settings = new() { ["SignIn:PerAccountAndMinute"] = "100000" } });
    private readonly List<string> _wrong = [];

    public async ValueTask InitializeAsync()
    {
        await _staff.AddAsync("tantou", Duty.Officer, "防災課");
        await _staff.AddAsync("kacho", Duty.SectionChief, "防災課");
        await _staff.AddAsync("soumu", Duty.GeneralAffairs);
        await _staff.AddAsync("kucho", Duty.Mayor);
        await _staff.AddAsync("kanri", Duty.Administrator);
        await _staff.AssignAsync(2022, "防災課", "4-1-1");
    }

    [Theory]
    [InlineData("officer", "tantou")]
    [InlineData("section chief", "kacho")]
    [InlineData("general affairs", "soumu")]
    [InlineData("mayor", "kucho")]
    [InlineData("administrator", "kanri")]
    [InlineData("anonymous", null)]
    public async Task No_form_breaks(string who, string? login)
    {
        var table = AuthorizationTable.Read();
        var column = table.Who.ToList().IndexOf(who);
        using var visitor = login is null ? _staff.Visitor() : await _staff.SignInAsync(login);
        var token = (await visitor.OpenAsync(login is null ? "/staff/sign-in" : "/staff/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        foreach (var row in table.Rows.Where(row => row.IsForStaff && row.Method == "POST" && row.Answers[column] == "yes" && !row.Address.EndsWith("/sign-out", StringComparison.Ordinal)))
        {
            var address = Parameters().Replace(row.Address, match => match.Groups[1].Value switch { "ward" => "asahi", "year" => "2022", "code" => "4-1-1", _ => "1" });
            await SendAsync(visitor, address, token, []);

            foreach (var value in _values)
            {
                await SendAsync(visitor, address, token, [.. _fields.Select(field => KeyValuePair.Create(field, value))]);
            }

            await SendAsync(visitor, address, token, [.. _fields.SelectMany(field => new[] { KeyValuePair.Create(field, "1"), KeyValuePair.Create(field, "2"), KeyValuePair.Create($"{field}[0]", "3"), KeyValuePair.Create($"{field}.x", "4") })]);
            await SendAsync(visitor, address, token, [.. Enumerable.Range(0, 400).Select(at => KeyValuePair.Create($"section[{at}]", $"{at}"))]);
            await SendAsync(visitor, address, token, [.. _fields.Select(field => KeyValuePair.Create(field, "a\0b"))]);

            foreach (var (type, body) in new[] { ("application/json", "{\"key\":1}"), ("text/plain", "x"), ("application/x-www-form-urlencoded", "%ED%A0%80=%ED%A0%80&a=%&=&&&=x"), ("multipart/form-data", "x"), ("application/x-www-form-urlencoded; charset=utf-7", "a=b") })
            {
                using var content = new StringContent(body, Encoding.UTF8);
                content.Headers.Remove("Content-Type");
                content.Headers.TryAddWithoutValidation("Content-Type", type);
                content.Headers.TryAddWithoutValidation("RequestVerificationToken", token);
                using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
                request.Headers.Add("RequestVerificationToken", token);
                using var answer = await visitor.Client.SendAsync(request);
                Note(answer, address, type);
            }

            using var nothing = new HttpRequestMessage(HttpMethod.Post, address);
            nothing.Headers.Add("RequestVerificationToken", token);
            using var empty = await visitor.Client.SendAsync(nothing);
            Note(empty, address, "no body");
        }

        Assert.True(_wrong.Count == 0, string.Join('\n', _wrong.Take(10)));
    }

    [Fact]
    public async Task No_question_in_an_address_breaks_a_page()
    {
        using var officer = await _staff.SignInAsync("tantou");
        using var admin = await _staff.SignInAsync("kanri");

        foreach (var page in new[] { "/staff/sign-in", "/staff/setup", "/staff/invitation", "/staff/account", "/staff/asahi/2022", "/staff/asahi/2022/4-1-1", "/staff/people/1", "/staff/sections", "/staff/sign-in/code" })
        {
            foreach (var value in _values.Where(value => value.Length < 1_000))
            {
                var typed = Uri.EscapeDataString(value);
                var address = $"{page}?next={typed}&code={typed}&person={typed}&done={typed}&state={typed}&mine={typed}&id={typed}";
                using var asked = await (page.Contains("people", StringComparison.Ordinal) || page.Contains("sections", StringComparison.Ordinal) ? admin : officer).GetAsync(address);
                Note(asked, address, "");
            }
        }

        Assert.True(_wrong.Count == 0, string.Join('\n', _wrong.Take(10)));
    }

    public ValueTask DisposeAsync() => _staff.DisposeAsync();

    private async Task SendAsync(StaffVisitor visitor, string address, string token, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        using var answer = await visitor.Client.PostAsync(address, new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), .. fields]));
        Note(answer, address, string.Join(' ', fields.Select(field => field.Value).Distinct().Take(3)));
    }

    private void Note(HttpResponseMessage answer, string address, string what)
    {
        if (answer.StatusCode >= HttpStatusCode.InternalServerError)
        {
            _wrong.Add($"{(int)answer.StatusCode} {address}: {what[..Math.Min(what.Length, 40)]} {_staff.Site.Log.Lines.LastOrDefault(line => line.Text.Contains("Exception", StringComparison.Ordinal)).Text?.Split('\n')[0]}");
        }
    }

    [GeneratedRegex(@"\{(\w+)(?::\w+)?\}")]
    private static partial Regex Parameters();
}
