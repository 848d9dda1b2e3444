using Asahi.Policy.Data;

namespace Asahi.Policy.Web.Site.Replies;

/// <summary>What the portal needs to keep its replies.</summary>
internal static class ReplyKeeping
{
    public static IServiceCollection AddReplies(this IServiceCollection services) =>
        services.AddSingleton<FilesMade>().AddSingleton<ReplyStore>().AddForgetting<ReplyStore>();
}
