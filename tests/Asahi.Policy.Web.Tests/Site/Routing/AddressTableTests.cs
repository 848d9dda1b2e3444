using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Internal;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Site.Routing;

/// <summary>The table of all addresses is made before the first answer: it grows with the addresses, and not with every way to mix them.</summary>
public sealed class AddressTableTests
{
    [Fact]
    public async Task It_has_no_branch_that_no_address_can_take()
    {
        await using var site = new TestSite();
        using var text = new StringWriter();
        var addresses = site.Services.GetRequiredService<EndpointDataSource>();

        site.Services.GetRequiredService<DfaGraphWriter>().Write(addresses, text);

        // Each place stands there once more for whatever no address fits, and for each method.
        var places = text.ToString().Split('\n').Count(line =>
            line.Contains(" [label=\"/", StringComparison.Ordinal)
            && new[] { "->", " HTTP: ", " CORS: ", "{*...}" }.All(other => !line.Contains(other, StringComparison.Ordinal)));
        Assert.InRange(places, 100, 3 * addresses.Endpoints.Count);
    }

    [Fact]
    public async Task No_ward_can_have_a_word_of_the_site_for_its_code()
    {
        await using var site = new TestSite();
        var beside = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(it => it.RoutePattern.PathSegments.Select(part => part.Parts is [RoutePatternLiteralPart word] ? word.Content : "").ToList())
            .Select(words => words is ["staff", var second, ..] ? second : words.FirstOrDefault(""))
            .Where(word => word.Length > 0 && !word.Contains('.', StringComparison.Ordinal))
            .Distinct()
            .ToList();

        Assert.Contains("people", beside);
        Assert.DoesNotContain(beside, Ward.IsCode);
    }
}
