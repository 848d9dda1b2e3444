using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Site.Files;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Features;

/// <summary>Files of editions are made before anybody asks for them.</summary>
public sealed class FormWorkerTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task What_is_public_has_its_files_soon_after_the_start_and_after_each_publication()
    {
        await using var site = new TestSite { MakesFiles = true };
        await site.GetAsync("/");
        await WaitAsync(site, 2021, 1);
        await WaitAsync(site, 2022, 1);

        await SecondEdition.PublishAsync(site.Services);
        site.Services.GetRequiredService<NewEditions>().Tell();
        await WaitAsync(site, 2022, 2);
    }

    private static async Task WaitAsync(TestSite site, int year, int number)
    {
        using var limit = new CancellationTokenSource(_patience);

        while (!(await FilesAsync(site, year, number)).Contains("forms.xlsx"))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), limit.Token);
        }
    }

    private static async Task<IEnumerable<string>> FilesAsync(TestSite site, int year, int number)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var edition = (await scope.ServiceProvider.GetRequiredService<PublishedPolicies>().FindAsync("asahi", year, number))!;

        return (await scope.ServiceProvider.GetRequiredService<PublishedFiles>().ListAsync(edition.Id, edition.Veil)).Select(file => file.Name);
    }
}
