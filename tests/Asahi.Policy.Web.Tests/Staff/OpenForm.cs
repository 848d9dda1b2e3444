using AngleSharp.Dom;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>The form of an entry in a browser without scripts.</summary>
internal sealed record OpenForm(StaffVisitor Visitor, string Address, EntryForm Form, IDocument Page)
{
    /// <summary>What stands in its fields.</summary>
    public EntryTyped Typed => EntryTyped.From(Form, key => StaffVisitor.Fields(Page, Address).GetValueOrDefault(key));

    /// <summary>What is said of the last write.</summary>
    public string? Told => Page.QuerySelector(".done")?.TextContent.Trim();

    public static async Task<OpenForm> OpenAsync(StaffVisitor visitor, string ward, DraftItem draft)
    {
        var address = StaffMap.ToEntry(ward, draft.Policy.FiscalYear, draft.Place, draft.Stage);

        return new(visitor, address, draft.Form, await visitor.OpenAsync(address));
    }

    /// <summary>The same form opened anew.</summary>
    public async Task<OpenForm> AgainAsync() => this with { Page = await Visitor.OpenAsync(Address) };

    /// <summary>Sends it with what was typed, and with whatever else its buttons and answers say.</summary>
    public async Task<HttpResponseMessage> SendAsync(EntryTyped typed, params IReadOnlyList<(string Name, string Value)> others)
    {
        var fields = new Dictionary<string, string>(typed.Values) { ["step"] = "Save" };

        foreach (var (name, value) in others)
        {
            fields[name] = value;
        }

        return await Visitor.SendAsync(Page, Address, fields);
    }

    /// <summary>The buttons of rows, by what they send: 「up indicators 2」.</summary>
    public IReadOnlyList<string> Buttons => [.. Page.QuerySelectorAll("form.entry button[name=row]:not([value=stay])").Select(button => button.GetAttribute("value")!)];

    /// <summary>Presses a button that stands there, and has the page that it gives.</summary>
    public async Task<OpenForm> PressAsync(string button, EntryTyped typed)
    {
        Assert.Contains(button, Buttons);
        using var answer = await SendAsync(typed, ("row", button));
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);

        return this with { Page = await TestSite.ParseAsync(answer) };
    }

    /// <summary>Line by line, the rows by where they stand: what a row is called in the page is nobody's business.</summary>
    public static IReadOnlyList<string> Lines(EntryTyped typed) =>
    [
        .. typed.Form.Fields.Select(field => $"{field.Label}: {typed[field]}"),
        .. from rows in typed.Form.Rows
           from at in typed.RowsOf(rows).Select((row, at) => (Row: row, Number: at + 1))
           from cell in rows.Cells
           select $"{rows.RowName} {at.Number}, {cell.Label}: {at.Row[cell.Key]}",
    ];
}
