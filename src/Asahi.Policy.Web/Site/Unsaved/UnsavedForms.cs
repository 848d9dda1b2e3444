namespace Asahi.Policy.Web.Site.Unsaved;

/// <summary>What this room is made of.</summary>
internal static class UnsavedForms
{
    public static IServiceCollection AddUnsavedForms(this IServiceCollection services) => services
        .AddSingleton<FormSeal>()
        .AddSingleton<LateForms>()
        .AddSingleton<ScratchPace>()
        .AddScoped<OwnScratches>()
        .AddScoped<OthersTypingNow>()
        .AddScoped<SentTyping>()
        .AddScoped<CarriedForms>();
}
