using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data;

/// <summary>記録。All tables: drafts that staff edit, and editions that the public reads. Public pages never hold it; they hold
/// <see cref="Published.PublishedPolicies"/> and <see cref="Published.PublishedFiles"/>.</summary>
public sealed class PolicyDbContext(DbContextOptions<PolicyDbContext> options) : DbContext(options)
{
    /// <summary>区。</summary>
    public DbSet<Ward> Wards => Set<Ward>();

    /// <summary>運営方針（下書き）。</summary>
    public DbSet<OperatingPolicy> Policies => Set<OperatingPolicy>();

    /// <summary>版。</summary>
    public DbSet<Edition> Editions => Set<Edition>();

    /// <summary>公開中の版。</summary>
    public DbSet<PublicEdition> PublicEditions => Set<PublicEdition>();

    /// <summary>版のファイル。</summary>
    public DbSet<EditionFile> EditionFiles => Set<EditionFile>();

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

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PolicyDbContext).Assembly);

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
