using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Security;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Asahi.Policy.Web.Tests.Architecture;

/// <summary>Reads the routing table that the portal really uses.</summary>
[Collection(SiteCollection.Name)]
public sealed class DoorTests(SharedSite shared)
{
    [Fact]
    public void What_is_for_staff_is_behind_the_door_for_staff_and_the_rest_behind_the_public_one() =>
        Assert.All(Routes(), route => Assert.True(route.Controller.ControllerTypeInfo.IsSubclassOf(IsForStaff(route.Path) ? typeof(StaffController) : typeof(PublicController)), route.Path));

    [Fact]
    public void Whatever_answers_is_either_open_to_all_or_asks_who_is_there()
    {
        var endpoints = shared.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.DisplayName?.StartsWith("Fallback", StringComparison.Ordinal) != true); // says 404 for style sheets, while developing

        Assert.All(endpoints, endpoint => Assert.True(endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null, endpoint.DisplayName));
    }

    [Fact]
    public void Public_pages_are_only_read() => Assert.All(Routes().Where(route => !IsForStaff(route.Path) && !route.Path.StartsWith("/error", StringComparison.Ordinal)), route =>
        Assert.Equal(["GET", "HEAD"], route.Methods));

    [Fact]
    public void Pages_for_staff_are_read_or_sent_to_and_never_both_by_one_method() => Assert.All(Routes().Where(route => IsForStaff(route.Path)), route =>
        Assert.True(route.Methods is ["GET", "HEAD"] or ["POST"], $"{route.Path} answers {string.Join(' ', route.Methods)}."));

    [Fact]
    public void Every_address_stands_in_the_site_map()
    {
        var map = typeof(SiteMap).GetFields().Concat(typeof(StaffMap).GetFields()).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToHashSet();

        Assert.All(Routes(), route => Assert.Contains(route.Path, map));
        Assert.Equal(map.Count, Routes().Select(route => route.Path).Distinct().Count());
    }

    private static bool IsForStaff(string path) => path == StaffMap.Desk || path.StartsWith(StaffMap.Desk + "/", StringComparison.Ordinal);

    private List<(string Path, ControllerActionDescriptor Controller, IReadOnlyList<string> Methods)> Routes()
    {
        var routes = shared.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => (
                Path: "/" + endpoint.RoutePattern.RawText!.TrimStart('/'),
                Controller: endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()!,
                Methods: endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []))
            .Where(route => route.Controller is not null)
            .ToList();
        Assert.NotEmpty(routes);

        return routes;
    }
}
