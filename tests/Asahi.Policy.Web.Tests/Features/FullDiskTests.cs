using System.Net;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>No room for a file: told in words, nothing is kept by halves, and all is well once there is room.</summary>
public sealed class FullDiskTests
{
    private const string Book = "/asahi/2022/forms/2.xlsx";

    [Fact]
    public async Task What_the_database_has_no_room_for_is_not_given_out_and_not_kept_by_halves()
    {
        var disk = new FullDisk { IsFull = false };
        await using var site = FormSite.With(fonts: null, changes: services => services.ConfigureDbContext<PolicyDbContext>(options => options.AddInterceptors(disk)));
        using var visitor = site.Visitor();
        await FormSite.AssertPublicAsync(visitor, "/asahi/2022");

        disk.IsFull = true;
        Assert.Contains("作ったファイルを保管できませんでした", await FormSite.RefusedAsync(visitor, Book), StringComparison.Ordinal);
        await FormSite.AssertPublicAsync(visitor, "/asahi/2022");
        Assert.DoesNotContain("forms/2.xlsx", await KeptAsync(site));
        var (status, description) = await FormSite.HealthAsync(visitor, "files");
        Assert.Equal("Degraded", status);
        Assert.Contains("asahi 2022 第1版 forms/2.xlsx：作ったファイルを保管できませんでした", description, StringComparison.Ordinal);

        disk.IsFull = false;
        using var answer = await visitor.GetAsync(Book);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"\"{EditionContent.Hash(await answer.Content.ReadAsByteArrayAsync())}\"", answer.Headers.ETag!.Tag);
        Assert.Contains("forms/2.xlsx", await KeptAsync(site));
        Assert.Equal(("Healthy", ""), await FormSite.HealthAsync(visitor, "files"));
        Assert.Equal(("Healthy", ""), await FormSite.HealthAsync(visitor, "database"));
    }

    private static async Task<IEnumerable<string>> KeptAsync(TestSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var edition = await scope.ServiceProvider.GetRequiredService<PublishedPolicies>().FindAsync("asahi", 2022);

        return (await scope.ServiceProvider.GetRequiredService<PublishedFiles>().ListAsync(edition!.Id, edition.Veil)).Select(file => file.Name);
    }
}
