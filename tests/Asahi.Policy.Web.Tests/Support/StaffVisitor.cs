using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>Somebody with a browser that has no scripts: opens pages, fills in their forms, sends them with the tokens that stand in them.</summary>
public sealed class StaffVisitor(HttpClient client) : IDisposable
{
    public HttpClient Client => client;

    /// <summary>The cookie of the sign-in, as the last answer set it.</summary>
    public string? Cookie { get; private set; }

    public async Task<HttpResponseMessage> GetAsync(string address) => Keep(await client.GetAsync(address));

    /// <summary>Whether the desk opens.</summary>
    public async Task<bool> IsInAsync()
    {
        using var answer = await GetAsync("/staff/account");

        return answer.StatusCode == System.Net.HttpStatusCode.OK;
    }

    public async Task<IDocument> OpenAsync(string address)
    {
        using var answer = await client.GetAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}.");

        return await TestSite.ParseAsync(answer);
    }

    /// <summary>Opens a page, fills in its form that goes to an address, and sends it.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string address, Dictionary<string, string> typed) => await SendAsync(await OpenAsync(page), address, typed);

    /// <summary>Fills in a form of a page that is open, and sends it.</summary>
    public async Task<HttpResponseMessage> SendAsync(IDocument page, string address, Dictionary<string, string> typed)
    {
        var fields = Fields(page, address);

        foreach (var (name, value) in typed)
        {
            fields[name] = value;
        }

        if (page.QuerySelector("input[name=acknowledged]") is not null)
        {
            fields.TryAdd("acknowledged", "true"); // whoever asks for publication has read the warnings
        }

        return Keep(await client.PostAsync(address, new FormUrlEncodedContent(fields)));
    }

    /// <summary>What a browser would send of a form as it stands.</summary>
    public static Dictionary<string, string> Fields(IDocument page, string address)
    {
        var form = page.QuerySelectorAll("form").OfType<IHtmlFormElement>().First(it => it.GetAttribute("action") == address && it.Method == "post");
        var fields = new Dictionary<string, string>();

        foreach (var control in form.QuerySelectorAll("input, textarea, select"))
        {
            switch (control)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }:
                    break;
                case IHtmlInputElement { Type: "hidden" } hidden: // a browser sends both, and whoever reads them gets neither
                    Assert.True(fields.TryAdd(hidden.Name!, hidden.Value), $"The form for {address} has two hidden fields {hidden.Name}.");
                    break;
                case IHtmlInputElement input:
                    fields[input.Name!] = input.Value;
                    break;
                case IHtmlTextAreaElement area:
                    fields[area.Name!] = area.Value;
                    break;
                case IHtmlSelectElement select:
                    fields[select.Name!] = select.Value ?? "";
                    break;
            }
        }

        return fields;
    }

    public void Dispose() => client.Dispose();

    private HttpResponseMessage Keep(HttpResponseMessage answer)
    {
        var set = answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.FirstOrDefault(cookie => cookie.StartsWith("__Host-asahi-staff=", StringComparison.Ordinal)) : null;
        Cookie = set?.Split(';')[0] ?? Cookie;

        return answer;
    }
}
