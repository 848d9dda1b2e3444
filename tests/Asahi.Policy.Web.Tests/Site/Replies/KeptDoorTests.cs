using System.Reflection;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Replies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Asahi.Policy.Web.Tests.Site.Replies;

/// <summary>What a page hears of the question in its address is part of what its reply is kept under.</summary>
public sealed class KeptDoorTests
{
    public static TheoryData<string> Actions => [.. All().Select(Name)];

    [Theory]
    [MemberData(nameof(Actions))]
    public void Every_public_page_that_is_kept_names_each_field_of_the_address_that_it_hears(string action)
    {
        var method = All().Single(it => Name(it) == action);

        if (method.GetCustomAttribute<NotKeptAttribute>() is not null || method.DeclaringType!.GetCustomAttribute<NotKeptAttribute>() is not null)
        {
            return;
        }

        var kept = method.GetCustomAttribute<KeptAttribute>() ?? method.DeclaringType!.GetCustomAttribute<KeptAttribute>();
        Assert.NotNull(kept);
        var inPath = method.GetCustomAttributes<HttpMethodAttribute>().Select(it => it.Template!).ToList();
        var heard = method.GetParameters()
            .Where(parameter => parameter.ParameterType != typeof(CancellationToken) && !inPath.Any(path => path.Contains($"{{{parameter.Name}", StringComparison.Ordinal)))
            .SelectMany(Fields);

        Assert.Empty(heard.Except(kept.Asks, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void There_are_kept_pages_and_files_that_are_not() =>
        Assert.True(All().Count() > 30 && All().Count(it => it.GetCustomAttribute<NotKeptAttribute>() is not null) > 5);

    private static IEnumerable<MethodInfo> All() => typeof(PublicController).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(PublicController)) && !type.IsAbstract)
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Where(method => typeof(Task<IActionResult>) == method.ReturnType || typeof(IActionResult).IsAssignableFrom(method.ReturnType));

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    // A record of fields stands for each of them.
    private static IEnumerable<string> Fields(ParameterInfo parameter) => parameter.ParameterType.Namespace!.StartsWith("Asahi", StringComparison.Ordinal)
        ? parameter.ParameterType.GetProperties().Where(field => field.CanWrite).Select(field => field.Name)
        : [parameter.Name!];
}
