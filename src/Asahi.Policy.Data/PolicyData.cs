using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Importing;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Data.Wards;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Asahi.Policy.Data;

/// <summary>記録を使う準備。</summary>
public static class PolicyData
{
    /// <summary>版を忘れるものを登録する。Of something that is registered already, once for all requests.</summary>
    public static IServiceCollection AddForgetting<T>(this IServiceCollection services)
        where T : class, IForgetEditions => services.AddSingleton<IForgetEditions>(provider => provider.GetRequiredService<T>());

    /// <summary>登録する。Registers what reads and writes the record. The database engine is registered by its own project.</summary>
    public static IServiceCollection AddPolicyData(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new SecondFactorRule(false));

        return services
            .AddSingleton<WriteGate>()
            .AddSingleton<PublicRecords>()
            .AddSingleton<EditionShelf>()
            .AddSingleton<ProvenFiles>()
            .AddForgetting<ProvenFiles>()
            .AddForgetting<PublicRecords>()
            .AddForgetting<EditionShelf>()
            .AddSingleton<Forgetting>()
            .AddSingleton<WriteWatch>()
            .ConfigureDbContext<PolicyDbContext>((provider, options) => options.AddInterceptors(provider.GetRequiredService<WriteWatch>()))
            .AddScoped<PublishedPolicies>()
            .AddScoped<PublicLedger>()
            .AddScoped<Outlines>()
            .AddScoped<PublishedFiles>()
            .AddScoped<EditionFiles>()
            .AddScoped<PublicPointers>()
            .AddScoped<FilesAhead>()
            .AddScoped<ImportedEditions>()
            .AddScoped<PolicyImport>()
            .AddScoped<RecordImport>()
            .AddScoped<SentForm>()
            .AddScoped<RecordWriter>()
            .AddScoped<EntryWriter>()
            .AddScoped<ChangeLog>()
            .AddScoped<ChangeTexts>()
            .AddScoped<CandidateTroubles>()
            .AddScoped<UnapprovedWithdrawals>()
            .AddScoped<DraftItems>()
            .AddScoped<DraftLines>()
            .AddScoped<DraftWaits>()
            .AddScoped<EasyBases>()
            .AddScoped<Scratches>()
            .AddScoped<WardWords>()
            .AddScoped<WardOffices>()
            .AddScoped<OfficeWords>()
            .AddScoped<SignIns>()
            .AddScoped<SectionChiefs>()
            .AddScoped<StaffSecrets>();
    }
}
