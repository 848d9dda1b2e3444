using System.Net;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Startup;

/// <summary>The fictional ward comes only to those who ask for it.</summary>
public sealed class SampleSeedTests : IDisposable
{
    private readonly VerbFolder _folder = new();

    [Fact]
    public async Task Without_being_asked_seed_does_not_load_the_sample()
    {
        var (code, output) = await _folder.RunHereAsync("seed");

        Assert.Equal(0, code);
        Assert.DoesNotContain(PublishedPolicy.SampleNotice, output, StringComparison.Ordinal);
        Assert.Equal(["asahi 1", "asahi 1"], (await EditionsAsync()).Select(edition => edition[..^65]));
    }

    [Fact]
    public async Task Asked_for_the_sample_is_loaded_and_twice_changes_nothing()
    {
        var (firstCode, first) = await _folder.RunAsync("seed", "--sample");
        Assert.Equal(0, firstCode);
        Assert.Equal(8, first.Split($"{PublishedPolicy.SampleNotice}　見本市見本区").Length - 1);
        Assert.Equal(10, first.Split("取り込み、版を公開しました。").Length - 1);
        var before = await EditionsAsync();
        Assert.Equal(2, before.Count(edition => edition.StartsWith("asahi ", StringComparison.Ordinal)));
        Assert.True(before.Count(edition => edition.StartsWith("mihon ", StringComparison.Ordinal)) > 3, "The sample has years with more than one edition.");

        var (secondCode, second) = await _folder.RunHereAsync("seed", "--sample");
        Assert.Equal(0, secondCode);
        Assert.Equal(10, second.Split("すでに取り込まれています。変更はありません。").Length - 1);
        Assert.Equal(before, await EditionsAsync());
    }

    [Theory]
    [InlineData("Production", HttpStatusCode.NotFound)]
    [InlineData("Development", HttpStatusCode.OK)]
    public async Task By_itself_it_is_loaded_in_development_alone(string environment, HttpStatusCode expected)
    {
        using var portal = await ServingPortal.StartAsync(_folder.Data, $"--environment={environment}");

        Assert.Equal(expected, await portal.AskAsync("/mihon"));
        Assert.Equal(expected, await portal.AskAsync("/mihon/2021"));
        Assert.Equal(HttpStatusCode.OK, await portal.AskAsync("/asahi"));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<List<string>> EditionsAsync()
    {
        await using var db = _folder.Open();

        return await db.Editions.OrderBy(edition => edition.Id).Select(edition => edition.WardCode + " " + edition.Number + " " + edition.Sha256).ToListAsync();
    }
}
