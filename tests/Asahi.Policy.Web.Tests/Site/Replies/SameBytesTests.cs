using Asahi.Policy.Web.Site.Replies;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Site.Replies;

/// <summary>All pages of both wards, with the store of replies and without it.</summary>
public sealed class SameBytesTests
{
    private static readonly string[] _kept = ["text/html", "application/json", "text/csv", "application/atom+xml"];

    [Fact]
    public async Task Public_bytes_are_the_same_with_the_store_and_without()
    {
        var expected = new Dictionary<string, byte[]>();
        DirectoryInfo data;

        await using (var plain = new TestSite
        {
            Settings = { ["Seeds:Sample"] = "true" },
            IsQuiet = true,
            IsInherited = true,
            Changes = services => services.Configure<MvcOptions>(options => options.Conventions.Add(new NothingKept())),
        })
        {
            data = plain.Data;
            using var reader = plain.Visitor();
            await reader.GetByteArrayAsync("/data/all.json"); // /data waits a moment only for the files of all years, and says which there are

            foreach (var page in (await Crawler.WalkAsync(reader, address => !IsMade(address))).Where(page => _kept.Contains(page.ContentType)))
            {
                expected[page.Address] = page.Bytes;
            }

            Assert.Equal(0, plain.Services.GetRequiredService<ReplyStore>().Kept.Count);
        }

        await using var kept = new TestSite { Inherited = data, IsQuiet = true };
        using var visitor = kept.Visitor();
        Assert.True(expected.Count > 300);

        foreach (var (address, bytes) in expected)
        {
            var (prepared, again) = (await visitor.GetByteArrayAsync(address), await visitor.GetByteArrayAsync(address));
            Assert.True(IsSame(bytes, prepared), $"{address} is another when it is prepared{Around(bytes, prepared)}.");
            Assert.True(IsSame(bytes, again), $"{address} is another when it is kept.");
        }

        Assert.Equal(expected.Keys.Count(address => address != "/verify"), kept.Services.GetRequiredService<ReplyStore>().Kept.Count);
    }

    // Files are not kept; and pages say which of them have been made, which would change on the way.
    private static bool IsMade(string address) =>
        address.StartsWith("/data/", StringComparison.Ordinal) || address.Split('?')[0] is var path && (path.EndsWith(".pdf", StringComparison.Ordinal)
            || path.EndsWith(".xlsx", StringComparison.Ordinal)
            || path.EndsWith("/proof", StringComparison.Ordinal)); // says what time it is

    // Where the two part, with the words around.
    private static string Around(byte[] one, byte[] other)
    {
        var at = Math.Max(0, one.AsSpan().CommonPrefixLength(other) - 60);

        return $": 「{Text(one, at)}」, 「{Text(other, at)}」";
    }

    private static string Text(byte[] bytes, int at) => System.Text.Encoding.UTF8.GetString(bytes.AsSpan(at, Math.Min(240, bytes.Length - at)));

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
