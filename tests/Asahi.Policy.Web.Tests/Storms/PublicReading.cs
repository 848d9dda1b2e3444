using System.Globalization;
using System.Text.RegularExpressions;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Editions;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>What anybody reads of 2022, and which edition it is.</summary>
internal sealed partial class PublicReading
{
    public const string Form = "/asahi/2022/forms/5";

    private readonly Dictionary<int, string> _forms = [];
    private readonly Dictionary<int, Dictionary<string, string?>> _texts = [];

    private PublicReading()
    {
    }

    /// <summary>A text that no other edit saves.</summary>
    public static string Text(int editor, int edit) => string.Create(CultureInfo.InvariantCulture, $"筆{editor}の{edit}");

    public static IEnumerable<string> Addresses(IEnumerable<string> items) => [Form, .. items.Select(item => $"/asahi/2022/{item}")];

    public static async Task<string> ReadAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}.");

        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>The edition that a form says it is.</summary>
    public static int NumberIn(string form) => int.Parse(Number().Match(Sheet(form)).Groups[1].Value, CultureInfo.InvariantCulture);

    /// <summary>Reads every edition at its own address, to compare with.</summary>
    public static async Task<PublicReading> OfAllEditionsAsync(PolicyDbContext db, HttpClient client, int from = 1)
    {
        var reading = new PublicReading();

        foreach (var edition in await db.Editions.AsNoTracking().Where(edition => edition.FiscalYear == 2022 && edition.Number >= from).ToListAsync())
        {
            Assert.Equal(edition.Sha256, EditionContent.Hash(edition.Content));
            reading._texts[edition.Number] = PublicationTrail.TextsOf(EditionContent.Read(edition.Content));
            reading._forms[edition.Number] = Sheet(await ReadAsync(client, $"/asahi/2022/history/{edition.Number}/forms/5"));
        }

        return reading;
    }

    /// <summary>The form is that of the edition it names, to the letter; the three texts of an item are one, and that of an edition.</summary>
    public void RequireOneEdition(string address, string page)
    {
        if (address == Form)
        {
            Assert.Equal(_forms[NumberIn(page)], Sheet(page));
        }
        else
        {
            var said = Texts().Matches(page).Select(match => match.Value).ToList();
            Assert.True(said.Distinct().Count() <= 1, $"{address}: {string.Join('、', said)}");
            Assert.Contains(_texts.Values, texts => texts[address.Split('/')[^1]] == said.FirstOrDefault());
        }
    }

    // Its links lead to the forms of the year or to those of one edition; the words are the same.
    private static string Sheet(string page) =>
        Address().Replace(page[page.IndexOf("<div class=\"wide form\">", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)], "");

    [GeneratedRegex(" href=\"[^\"]*\"")]
    private static partial Regex Address();

    [GeneratedRegex(@"第(\d+)版")]
    private static partial Regex Number();

    [GeneratedRegex(@"筆\d+の\d+")]
    private static partial Regex Texts();
}
