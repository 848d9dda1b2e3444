using Asahi.Policy.Data;
using Asahi.Policy.Data.Published;
using Microsoft.Extensions.Primitives;

namespace Asahi.Policy.Web.Site.Replies;

/// <summary>What the portal needs to keep its replies.</summary>
internal static class ReplyKeeping
{
    public static void AddReplies(this IServiceCollection services) =>
        services.AddSingleton<FilesMade>().AddSingleton<ReplyStore>().AddForgetting<ReplyStore>();

    /// <summary>At the beginning of the way: nothing else is done for a reply that is kept.</summary>
    public static void UseKeptReplies(this WebApplication portal)
    {
        var forgetting = portal.Services.GetRequiredService<Forgetting>();
        ChangeToken.OnChange(((IConfiguration)portal.Configuration).GetReloadToken, forgetting.Everything); // pages and files say what the settings say
        portal.UseMiddleware<KeptReplies>();
    }
}
