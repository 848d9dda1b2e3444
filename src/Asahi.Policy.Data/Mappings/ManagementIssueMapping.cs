using Asahi.Policy.Domain.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class ManagementIssueMapping : IEntityTypeConfiguration<ManagementIssue>
{
    public void Configure(EntityTypeBuilder<ManagementIssue> builder)
    {
        builder.ToTable("management_issues");
        builder.Property<int>("PolicyId");
        builder.HasIndex("PolicyId", nameof(ManagementIssue.Number)).IsUnique();
        builder.Property(issue => issue.Name).HasMaxLength(ManagementIssue.NameMaxLength);
        builder.Property(issue => issue.Overview).HasMaxLength(OperatingPolicy.TextMaxLength);
        builder.Property(issue => issue.Plan).AsJson();
        builder.Property(issue => issue.Overall).HasMaxLength(OperatingPolicy.TextMaxLength);
        builder.Property(issue => issue.Version).IsConcurrencyToken();
        builder.HasMany(issue => issue.Strategies).WithOne().HasForeignKey("IssueId").IsRequired();
    }
}
