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
        builder.Ignore(policy => policy.Statement);
        builder.HasOne(policy => policy.Whole).WithOne().HasForeignKey<PolicyWhole>("WholeOfId");
        builder.HasMany(policy => policy.Issues).WithOne().HasForeignKey("PolicyId");
        builder.HasMany(policy => policy.Reforms).WithOne().HasForeignKey("ReformOfId");
        builder.HasMany(policy => policy.Terms).WithOne().HasForeignKey("PolicyId").IsRequired();
        builder.Navigation(policy => policy.Terms).AutoInclude(); // without them every stage would seem open
        builder.HasMany(policy => policy.Sources).WithOne().HasForeignKey("PolicyId").IsRequired();
    }
}
