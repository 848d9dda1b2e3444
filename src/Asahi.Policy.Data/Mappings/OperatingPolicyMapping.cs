using Asahi.Policy.Domain.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class OperatingPolicyMapping : IEntityTypeConfiguration<OperatingPolicy>
{
    public void Configure(EntityTypeBuilder<OperatingPolicy> builder)
    {
        builder.ToTable("operating_policies");
        builder.HasIndex(policy => new { policy.WardId, policy.FiscalYear }).IsUnique();
        builder.HasOne<Ward>().WithMany().HasForeignKey(policy => policy.WardId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(policy => policy.Title).HasMaxLength(OperatingPolicy.TitleMaxLength);
        builder.Property(policy => policy.Goal).HasMaxLength(OperatingPolicy.TextMaxLength);
        builder.Property(policy => policy.Mission).HasMaxLength(OperatingPolicy.TextMaxLength);
        builder.Property(policy => policy.MayorsPolicy).HasMaxLength(OperatingPolicy.TextMaxLength);
        builder.Property(policy => policy.ReformPlanName).HasMaxLength(ManagementIssue.NameMaxLength);
        builder.Property(policy => policy.MayorName).HasMaxLength(OperatingPolicy.TitleMaxLength);
        builder.Property(policy => policy.Stages).AsJson();
        builder.Property(policy => policy.Review).AsJson();
        builder.Property(policy => policy.Lineage).AsJson();
        builder.Property(policy => policy.Easy).AsJson();
        builder.Property(policy => policy.Version).IsConcurrencyToken();
        builder.HasMany(policy => policy.Issues).WithOne().HasForeignKey("PolicyId").IsRequired();
        builder.HasMany(policy => policy.Reforms).WithOne().HasForeignKey("PolicyId").IsRequired();
        builder.HasMany(policy => policy.Notes).WithOne().HasForeignKey("PolicyId").IsRequired();
        builder.HasMany(policy => policy.Sources).WithOne().HasForeignKey("PolicyId").IsRequired();
    }
}
