using System.Net;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>Every form of a ward from documents and of one of our own, on a machine without fonts.</summary>
public sealed class FormFileTests : IDisposable
{
    private static readonly string[] _keys = ["1", "2", "3", "5"];

    private readonly TestSite _site = FormSite.With(fonts: null, sample: true);
    private readonly HttpClient _visitor;

    public FormFileTests() => _visitor = _site.Visitor();

    [Theory]
    [InlineData("/asahi/2022")]
    [InlineData("/mihon/2021")]
    [InlineData("/mihon/2021/history/1")]
    public async Task Without_fonts_every_form_is_read_and_taken_away_but_not_as_pdf(string root)
    {
        string[] files = [.. _keys.Select(key => $"{root}/forms/{key}"), $"{root}/forms"];

        foreach (var screen in files[..^1])
        {
            using var answer = await _visitor.GetAsync(screen);
            Assert.Equal((screen, HttpStatusCode.OK), (screen, answer.StatusCode));
        }

        foreach (var file in files)
        {
            using var book = await _visitor.GetAsync($"{file}.xlsx");
            Assert.Equal((file, HttpStatusCode.OK), (file, book.StatusCode));
            Assert.Equal($"\"{EditionContent.Hash(await book.Content.ReadAsByteArrayAsync())}\"", book.Headers.ETag!.Tag);
            Assert.Contains("fonts-morisawa-bizud-gothic", await FormSite.RefusedAsync(_visitor, $"{file}.pdf"), StringComparison.Ordinal);
        }

        Assert.Equal("Degraded", (await FormSite.HealthAsync(_visitor, "pdf")).Status);
    }

    [Fact]
    public async Task Without_the_pages_of_the_plan_a_results_table_of_our_own_is_given_and_not_kept()
    {
        foreach (var file in new[] { "forms/3", "forms/5", "forms" })
        {
            using var book = await _visitor.GetAsync($"/mihon/2021/{file}.xlsx");
            Assert.Equal(HttpStatusCode.OK, book.StatusCode);
        }

        Assert.Equal(["forms/3.xlsx"], await KeptAsync("mihon"));
        using var page = await _site.GetAsync("/mihon/2021/forms");
        Assert.Equal(2, page.QuerySelectorAll(".files__note").Count(note => note.TextContent == "様式2のページ番号を入れずに、そのつど作ります。"));
    }

    [Fact]
    public async Task A_results_table_from_a_document_has_the_pages_of_the_document_and_is_kept()
    {
        foreach (var file in new[] { "forms/5", "forms" })
        {
            using var book = await _visitor.GetAsync($"/asahi/2022/{file}.xlsx");
        }

        Assert.Equal(["forms.xlsx", "forms/5.xlsx"], await KeptAsync("asahi"));
    }

    public void Dispose()
    {
        _visitor.Dispose();
        _site.Dispose();
    }

    private async Task<List<string>> KeptAsync(string ward)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PolicyDbContext>();

        return await db.Editions.Where(edition => edition.WardCode == ward)
            .Join(db.EditionFiles, edition => edition.Id, file => file.EditionId, (_, file) => file.Name)
            .Where(name => !name.StartsWith("sources/"))
            .OrderBy(name => name)
            .ToListAsync();
    }
}
