using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class StrategyMapping : IEntityTypeConfiguration<Strategy>
{
    public void Configure(EntityTypeBuilder<Strategy> builder)
    {
        builder.ToTable("strategies");
        builder.Property<int>("IssueId");
        builder.HasIndex("IssueId", nameof(Strategy.Number)).IsUnique();
        builder.Property(strategy => strategy.Name).HasMaxLength(ManagementIssue.NameMaxLength);
        builder.Property(strategy => strategy.Text).HasMaxLength(OperatingPolicy.TextMaxLength);
        builder.Property(strategy => strategy.Version).IsConcurrencyToken();
        builder.OwnsOne(strategy => strategy.Page, page => page.Property(it => it.Document).HasMaxLength(PageReference.DocumentMaxLength));
        builder.HasOne<Section>().WithMany().HasForeignKey(strategy => strategy.SectionId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(strategy => strategy.TargetState).HasMaxLength(OperatingPolicy.TextMaxLength);
        builder.Property(strategy => strategy.Indicators).AsJson();
        builder.HasOne(strategy => strategy.MidtermReview).WithOne().HasForeignKey<Strategy>("MidtermReviewId");
        builder.HasOne(strategy => strategy.SelfEvaluation).WithOne().HasForeignKey<Strategy>("SelfEvaluationId");
        builder.HasMany(strategy => strategy.Initiatives).WithOne().HasForeignKey("StrategyId").IsRequired();
    }
}
