using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>A portal that makes a file when it is asked for, and none by itself.</summary>
internal static class FilesOnDemand
{
    public static void Apply(IServiceCollection services) =>
        services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name == "FormFileWorker"));
}
