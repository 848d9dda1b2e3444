using Asahi.Policy.Web.Site.Replies;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Site.Replies;

/// <summary>All pages of both wards, with the store of replies and without it.</summary>
public sealed class SameBytesTests
{
    [Fact]
    public async Task Public_bytes_are_the_same_with_the_store_and_without()
    {
        await using var plain = new TestSite { Settings = { ["Seeds:Sample"] = "true" }, IsQuiet = true, Changes = services => services.Configure<MvcOptions>(options => options.Conventions.Add(new NothingKept())) };
        await using var kept = new TestSite { Settings = { ["Seeds:Sample"] = "true" }, IsQuiet = true };
        using var reader = plain.Visitor();
        using var visitor = kept.Visitor();
        var addresses = (await Crawler.WalkAsync(reader)).Where(page => page.ContentType is "text/html" or "application/json" or "text/csv" or "application/atom+xml").Select(page => page.Address).ToList();

        Assert.True(addresses.Count > 300);
        Assert.Equal(0, plain.Services.GetRequiredService<ReplyStore>().Kept.Count);

        foreach (var address in addresses)
        {
            var expected = await reader.GetByteArrayAsync(address);
            var (prepared, again) = (await visitor.GetByteArrayAsync(address), await visitor.GetByteArrayAsync(address));
            Assert.True(IsSame(expected, prepared), $"{address} is another when it is prepared.");
            Assert.True(IsSame(expected, again), $"{address} is another when it is kept.");
        }

        Assert.True(kept.Services.GetRequiredService<ReplyStore>().Kept.Count > 300);
    }

    private static bool IsSame(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) => one.SequenceEqual(other);

    private sealed class NothingKept : IActionModelConvention
    {
        public void Apply(ActionModel action)
        {
            foreach (var selector in action.Selectors)
            {
                selector.EndpointMetadata.Add(new NotKeptAttribute());
            }
        }
    }
}
