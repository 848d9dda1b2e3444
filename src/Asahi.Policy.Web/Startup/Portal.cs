using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Asahi.Policy.Data;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Sqlite;
using Asahi.Policy.Web.Features.Account;
using Asahi.Policy.Web.Features.Annotations;
using Asahi.Policy.Web.Features.Announcing;
using Asahi.Policy.Web.Features.Blackenings;
using Asahi.Policy.Web.Features.Budget;
using Asahi.Policy.Web.Features.Comparisons;
using Asahi.Policy.Web.Features.Corrections;
using Asahi.Policy.Web.Features.Deputies;
using Asahi.Policy.Web.Features.Desk;
using Asahi.Policy.Web.Features.EasyWriting;
using Asahi.Policy.Web.Features.Entries;
using Asahi.Policy.Web.Features.Entries.Together;
using Asahi.Policy.Web.Features.Feeds;
using Asahi.Policy.Web.Features.Forms;
using Asahi.Policy.Web.Features.Grid;
using Asahi.Policy.Web.Features.History;
using Asahi.Policy.Web.Features.Home;
using Asahi.Policy.Web.Features.Inference;
using Asahi.Policy.Web.Features.Intakes;
using Asahi.Policy.Web.Features.Items;
using Asahi.Policy.Web.Features.Lineage;
using Asahi.Policy.Web.Features.Logs;
using Asahi.Policy.Web.Features.NextYears;
using Asahi.Policy.Web.Features.OpenData;
using Asahi.Policy.Web.Features.People;
using Asahi.Policy.Web.Features.Policies;
using Asahi.Policy.Web.Features.Preview;
using Asahi.Policy.Web.Features.Proof;
using Asahi.Policy.Web.Features.Publication;
using Asahi.Policy.Web.Features.Search;
using Asahi.Policy.Web.Features.Settings;
using Asahi.Policy.Web.Features.SignIn;
using Asahi.Policy.Web.Features.Sources;
using Asahi.Policy.Web.Features.Stages;
using Asahi.Policy.Web.Features.Structuring;
using Asahi.Policy.Web.Features.Verification;
using Asahi.Policy.Web.Features.Withdrawals;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Charts;
using Asahi.Policy.Web.Site.Components.Differences;
using Asahi.Policy.Web.Site.Files;
using Asahi.Policy.Web.Site.Mail;
using Asahi.Policy.Web.Site.OpenData;
using Asahi.Policy.Web.Site.Past;
using Asahi.Policy.Web.Site.Previews;
using Asahi.Policy.Web.Site.Replies;
using Asahi.Policy.Web.Site.Requests;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Asahi.Policy.Web.Site.Slow;
using Asahi.Policy.Web.Site.Withdrawn;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;
using Microsoft.Extensions.WebEncoders;
using Serilog;
using Serilog.Events;

namespace Asahi.Policy.Web.Startup;

/// <summary>The composition root: what the portal is made of, and the way of a request through it.</summary>
internal static class Portal
{
    // More than any ward has readers, and less than the machine has room for: an idle one costs some kilobytes.
    private const int MostConnections = 10_000;

    public static WebApplication Build(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(settings);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = WholeForms.Largest;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
        });
        builder.Logging.ClearProviders();
        builder.Services.AddSerilog(
            log => log.ReadFrom.Configuration(builder.Configuration).Enrich.FromLogContext(),
            preserveStaticLogger: true,
            writeToProviders: true);
        AddRecord(builder.Services);
        AddPages(builder.Services);
        builder.Services.AddStaffSecurity(builder.Configuration);
        AddFeatures(builder.Services);

        var portal = builder.Build();
        portal.UseForwardedHeaders();
        portal.UseMiddleware<PlainSchemes>();
        portal.UseSerilogRequestLogging(options => // the path alone: no search word and no visitor's address is ever logged
        {
            // Not the static one: tests run several portals in one process.
            options.Logger = portal.Services.GetRequiredService<Serilog.ILogger>();
            options.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} {Elapsed:0} ms";

            // Encoded again, as it came: a line break in an address would begin another line of the log.
            options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
            [
                new("RequestMethod", new ScalarValue(context.Request.Method)),
                new("RequestPath", new ScalarValue(context.Request.Path.ToUriComponent())),
                new("StatusCode", new ScalarValue(status)),
                new("Elapsed", new ScalarValue(elapsed)),
            ];
        });
        portal.UseMiddleware<SecurityHeaders>();
        portal.UseMiddleware<KeptReplies>();
        portal.UseWhen(context => !context.Request.Path.StartsWithSegments(StaffMap.Desk), it => it.UseResponseCompression());
        portal.UseExceptionHandler("/error/500");
        portal.UseStatusCodePagesWithReExecute("/error/{0}");
        portal.UseMiddleware<PlainFailures>();
        portal.UseMiddleware<ShowDrafts>();
        portal.UseMiddleware<OneSpelling>();
        portal.UseRouting();
        portal.UseMiddleware<ShownPages>();

        if (portal.Environment.IsDevelopment())
        {
            portal.UseMiddleware<DevelopmentAssets>();
        }

        portal.UseMiddleware<ShowPast>();
        portal.UseMiddleware<KeepReplies>();
        portal.UseMiddleware<LeadPast>();
        portal.UseCors();
        portal.UseStaffSecurity();
        portal.MapStaticAssets().AllowAnonymous();
        portal.MapControllers().WithStaticAssets().RequireAuthorization(); // whatever is not opened on purpose is shut
        portal.MapHealth();

        // Pages and files say what the settings say.
        var forgetting = portal.Services.GetRequiredService<Forgetting>();
        ChangeToken.OnChange(((IConfiguration)portal.Configuration).GetReloadToken, forgetting.Everything);

        return portal;
    }

    private static void AddRecord(IServiceCollection services)
    {
        services.AddPolicyData();
        services.AddSqliteData();
        services.AddSingleton(provider => DataDirectory.Hold(
            DataLocation.Of(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>())));
        services.AddSingleton(provider => MadeFolder.In(provider.GetRequiredService<DataDirectory>()));

        // Before the keys are asked for, which makes them: keys without a record are a record that is gone.
        services.AddSingleton<RecordStartup>();
        services.AddHostedService(provider => provider.GetRequiredService<RecordStartup>());
        services.AddSingleton<Leftovers>();
        services.AddHostedService<RecordKeeping>();
        services.AddDataProtection().SetApplicationName("Asahi.Policy");
        services.AddOptions<KeyManagementOptions>().Configure<DataDirectory, ILoggerFactory>((keys, data, log) =>
            keys.XmlRepository = data.Obstacle is null
                ? new FileSystemXmlRepository(Directory.CreateDirectory(Path.Combine(data.Location, "keys")), log)
                : new KeptKeys(Path.Combine(data.Location, "keys")));
    }

    private static void AddPages(IServiceCollection services)
    {
        // The address says what is asked for. Without this a field of the form that has
        // the same name would outweigh it, after the door has looked at the address.
        services.AddControllersWithViews(options =>
            {
                options.Filters.Add<TellWithdrawn>();
                options.ValueProviderFactories.Insert(0, new RouteValueProviderFactory());
                options.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>(); // it throws at names that are not its own
            })
            .AddRazorOptions(options => options.ViewLocationExpanders.Add(new FeatureViews()));
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RouteOptions>(options =>
        {
            options.ConstraintMap["ward"] = typeof(WardConstraint);
            options.ConstraintMap["code"] = typeof(CodeConstraint);
            options.ConstraintMap["place"] = typeof(PlaceConstraint);
            options.ConstraintMap["stage"] = typeof(StageConstraint);
            options.ConstraintMap["year"] = typeof(YearConstraint);
            options.ConstraintMap["edition"] = typeof(EditionConstraint);
            options.ConstraintMap["form"] = typeof(FormConstraint);
            options.ConstraintMap["format"] = typeof(FormatConstraint);
            options.ConstraintMap["table"] = typeof(TableConstraint);
        });
        services.AddCors(options => options.AddPolicy(OpenToAllAttribute.Policy, OpenToAllAttribute.Allow));
        // Pages only: style sheets come compressed already, and data keep the entity tag of
        // their very bytes. Pages for staff hold tokens, whose length must not be guessed at.
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.AddPortalHealth();
        services.AddSingleton<SiteSettings>().AddMail();
        services.AddScoped<WardLines>();
    }

    private static void AddFeatures(IServiceCollection services) => services
        .AddSlowWork().AddReplies().AddFileMaking().AddDataMaking().AddCharts().AddDifferences()
        .AddHome().AddPolicies().AddItems().AddBudget().AddComparisons().AddHistory().AddSources()
        .AddForms().AddOpenData().AddFeeds().AddSearch().AddVerification().AddProof().AddCorrections()
        .AddSignIn().AddAccount().AddPeople().AddLogs().AddDesk().AddEntries().AddTogether().AddGrid().AddStructure().AddStages()
        .AddLineage().AddEasyWriting().AddPreview().AddPublication().AddDeputies().AddWithdrawals().AddAnnotations().AddBlackenings()
        .AddSettings().AddInference().AddAnnouncing().AddNextYears().AddIntakes();
}
