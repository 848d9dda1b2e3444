using Asahi.Policy.Data;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Pdf;
using Asahi.Policy.Forms.Pdf.Fonts;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>What the making of forms as files consists of.</summary>
internal static class FileMaking
{
    public static IServiceCollection AddFileMaking(this IServiceCollection services) => services
        .AddSingleton(provider => new PdfFonts(provider.GetRequiredService<IConfiguration>()["Pdf:Fonts"]))
        .AddSingleton(provider =>
            new PdfWorker(TimeSpan.FromSeconds(provider.GetRequiredService<IConfiguration>().GetValue("Pdf:Seconds", 60))))
        .AddSingleton<FormSet>()
        .AddSingleton<FormContexts>()
        .AddSingleton<UnprintableLetters>()
        .AddSingleton<FormFiles>()
        .AddSingleton<NewEditions>()
        .AddSingleton<FormFileTroubles>()
        .AddForgetting<FormFileTroubles>();
}
