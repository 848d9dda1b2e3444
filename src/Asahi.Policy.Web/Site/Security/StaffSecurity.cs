using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Web.Site.Requests;
using Asahi.Policy.Web.Site.Tries;
using Asahi.Policy.Web.Site.Unsaved;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>Accounts, sign-in and permission: what they are made of. Whatever is not opened on purpose is shut.</summary>
internal static class StaffSecurity
{
    private const int HashIterations = 210_000;

    public static void AddStaffSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        var https = new SiteSettings(configuration).RequiresHttps;
        AddAccounts(services);
        services.AddAuthentication(options =>
        {
            // No scheme by default: only the doors for staff ask who is there. Public pages never do, and read nothing of accounts.
            options.DefaultChallengeScheme = options.DefaultForbidScheme = IdentityConstants.ApplicationScheme;
        }).AddCookie(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.TwoFactorUserIdScheme);
        services.Configure<CookieAuthenticationOptions>(
            IdentityConstants.ApplicationScheme,
            options => StaffCookie.Configure(options, https));
        services.Configure<CookieAuthenticationOptions>(
            IdentityConstants.TwoFactorUserIdScheme,
            options => StaffCookie.ConfigureSecondStep(options, https));
        services.AddAntiforgery(options =>
        {
            StaffCookie.Name(options.Cookie, "asahi-form", https);
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.SuppressXFrameOptionsHeader = true; // SecurityHeaders sets a stricter one on every answer
        });
        services.Configure<FormOptions>(options =>
            (options.ValueCountLimit, options.ValueLengthLimit, options.KeyLengthLimit) =
                (WholeForms.MostFields, WholeForms.LargestEntry, 128));
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationHandler, DutyHandler>();
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<KnownDevices>();
        services.AddSingleton<DoneNotices>();
        services.AddUnsavedForms();
        services.AddSingleton<SetUpCode>();
        services.AddSingleton(new SecondFactorRule(configuration.GetValue("SignIn:SecondFactorForAll", false)));
        services.Configure<ForwardedHeadersOptions>(options => ConfigureProxies(options, configuration["Site:Proxies"]));
    }

    public static void UseStaffSecurity(this WebApplication portal)
    {
        portal.UseWhen(context => context.Request.Path.StartsWithSegments(StaffMap.Desk), staff => staff.UseMiddleware<HttpsForStaff>());
        portal.UseWhen(context => context.Request.Path.StartsWithSegments(StaffMap.Desk), staff => staff.UseMiddleware<RefusedForms>());
        portal.UseAuthorization();
        portal.UseMiddleware<WholeForms>();
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddIdentityCore<StaffMember>(options =>
            {
                options.Password.RequiredLength = PasswordRules.Shortest;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase
                    = options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 0;
                options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._";
            })
            .AddUserStore<StaffStore>()
            .AddUserManager<StaffPeople>()
            .AddPasswordValidator<PasswordRules>()
            .AddErrorDescriber<StaffErrors>()
            .AddSignInManager<StaffSignIn>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<AppCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromHours(24));
        services.AddSingleton<ISecretSeal, SecretSeal>();
        services.AddScoped<StaffAccounts>();
    }

    // Only a proxy that is named may say who asked, and whether it came
    // encrypted. With none named nobody may: an empty list would trust everybody.
    private static void ConfigureProxies(ForwardedHeadersOptions options, string? proxies)
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();

        foreach (var proxy in (proxies ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            options.KnownProxies.Add(System.Net.IPAddress.TryParse(proxy, out var address)
                ? address
                : throw new InvalidDataException($"Site:Proxies の「{proxy}」をIPアドレスとして読めません。"));
        }

        options.ForwardedHeaders = options.KnownProxies.Count == 0
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
    }
}
