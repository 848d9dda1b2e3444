using Asahi.Policy.Domain.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class ReformItemMapping : IEntityTypeConfiguration<ReformItem>
{
    public void Configure(EntityTypeBuilder<ReformItem> builder)
    {
        builder.ToTable("reform_items");
        builder.Property<int>("PolicyId");
        builder.HasIndex("PolicyId", nameof(ReformItem.Number)).IsUnique();
        builder.Property(reform => reform.Name).HasMaxLength(ManagementIssue.NameMaxLength);
        builder.Property(reform => reform.Text).HasMaxLength(OperatingPolicy.TextMaxLength);
        builder.Property(reform => reform.Purpose).HasMaxLength(OperatingPolicy.TextMaxLength);
        builder.Property(reform => reform.Outline).HasMaxLength(OperatingPolicy.TextMaxLength);
        builder.Property(reform => reform.Target).HasMaxLength(OperatingPolicy.TextMaxLength);
        builder.HasOne(reform => reform.MidtermReview).WithOne().HasForeignKey<ReformItem>("MidtermReviewId");
        builder.HasOne(reform => reform.SelfEvaluation).WithOne().HasForeignKey<ReformItem>("SelfEvaluationId");
        builder.Property(reform => reform.Version).IsConcurrencyToken();
    }
}
