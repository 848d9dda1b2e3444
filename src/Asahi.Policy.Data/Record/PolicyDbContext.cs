using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Ledger;
using Asahi.Policy.Domain.Staffing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Record;

/// <summary>記録。All tables: drafts and accounts of staff, and editions that the public reads. Public pages never hold it; they hold
/// <see cref="Published.PublishedPolicies"/> and <see cref="Published.PublishedFiles"/>.</summary>
public sealed class PolicyDbContext(DbContextOptions<PolicyDbContext> options) : IdentityUserContext<StaffMember, int>(options)
{
    /// <summary>区。</summary>
    public DbSet<Ward> Wards => Set<Ward>();

    /// <summary>運営方針（下書き）。</summary>
    public DbSet<OperatingPolicy> Policies => Set<OperatingPolicy>();

    /// <summary>課。</summary>
    public DbSet<Section> Sections => Set<Section>();

    /// <summary>ログイン。</summary>
    public DbSet<SignIn> SignIns => Set<SignIn>();

    /// <summary>変更の記録。</summary>
    public DbSet<ChangeRecord> Changes => Set<ChangeRecord>();

    /// <summary>変更の言葉。</summary>
    public DbSet<ChangeText> ChangeTexts => Set<ChangeText>();

    /// <summary>処理した送信。</summary>
    public DbSet<HandledForm> HandledForms => Set<HandledForm>();

    /// <summary>書きかけ。</summary>
    public DbSet<Scratch> Scratches => Set<Scratch>();

    /// <summary>お知らせ。</summary>
    public DbSet<Notice> Notices => Set<Notice>();

    /// <summary>公開の候補。</summary>
    public DbSet<Candidate> Candidates => Set<Candidate>();

    /// <summary>版。</summary>
    public DbSet<Edition> Editions => Set<Edition>();

    /// <summary>版のあらまし。</summary>
    public DbSet<EditionOutline> EditionOutlines => Set<EditionOutline>();

    /// <summary>公開を待つ版のファイル。</summary>
    public DbSet<CandidateFile> CandidateFiles => Set<CandidateFile>();

    /// <summary>公開中の版。</summary>
    public DbSet<PublicEdition> PublicEditions => Set<PublicEdition>();

    /// <summary>公開台帳。</summary>
    public DbSet<LedgerLine> Ledger => Set<LedgerLine>();

    /// <summary>代決者。</summary>
    public DbSet<Deputy> Deputies => Set<Deputy>();

    /// <summary>区の設定の版。</summary>
    public DbSet<WardSettingsVersion> WardSettings => Set<WardSettingsVersion>();

    /// <summary>版のファイル。</summary>
    public DbSet<EditionFile> EditionFiles => Set<EditionFile>();

    /// <summary>取込の下見。</summary>
    public DbSet<Intake> Intakes => Set<Intake>();

    /// <summary>覚えた行。</summary>
    public DbSet<TaughtLine> TaughtLines => Set<TaughtLine>();

    /// <summary>取下げ。</summary>
    public DbSet<Withdrawal> Withdrawals => Set<Withdrawal>();

    /// <summary>変更の説明。</summary>
    public DbSet<ChangeNote> ChangeNotes => Set<ChangeNote>();

    /// <summary>墨消し。</summary>
    public DbSet<Blackening> Blackenings => Set<Blackening>();

    /// <summary>保存する。Saves, and raises the 版数 of every changed row that staff edit.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved one of the rows first.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RaiseVersions();

        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc cref="SaveChanges(bool)"/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RaiseVersions();

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    // Said here and not in the settings of the program, so that the model is the same for whoever opens the record.
    /// <inheritdoc/>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PolicyDbContext).Assembly);
        builder.Entity<IdentityUserClaim<int>>().ToTable("staff_claims");
        builder.Entity<IdentityUserLogin<int>>().ToTable("staff_logins");
        builder.Entity<IdentityUserToken<int>>().ToTable("staff_tokens");
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcTime>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    private void RaiseVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>().Where(entry => entry.State == EntityState.Modified))
        {
            var version = entry.Property(row => row.Version);
            version.CurrentValue = version.OriginalValue + 1;
        }
    }
}
