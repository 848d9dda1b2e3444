using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Asahi.Policy.Web.Site.Routing;

/// <summary>Views lie beside their controller, in its folder under Features; what several features show lies in Features/Shared.</summary>
internal sealed class FeatureViews : IViewLocationExpander
{
    private const string Key = "feature";
    private const string Features = "Asahi.Policy.Web.Features.";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        if (context.ActionContext.ActionDescriptor is ControllerActionDescriptor { ControllerTypeInfo.Namespace: { } home }
            && home.StartsWith(Features, StringComparison.Ordinal))
        {
            context.Values[Key] = home[Features.Length..].Replace('.', '/');
        }
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        context.Values.TryGetValue(Key, out var feature)
            ? [$"/Features/{feature}/{{0}}.cshtml", "/Features/Shared/{0}.cshtml"]
            : ["/Features/Shared/{0}.cshtml"];
}
