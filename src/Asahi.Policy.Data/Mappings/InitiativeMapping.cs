using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class InitiativeMapping : IEntityTypeConfiguration<Initiative>
{
    public void Configure(EntityTypeBuilder<Initiative> builder)
    {
        builder.ToTable("initiatives");
        builder.Property<int>("StrategyId");
        builder.HasIndex("StrategyId", nameof(Initiative.Number)).IsUnique();
        builder.Property(initiative => initiative.Name).HasMaxLength(ManagementIssue.NameMaxLength);
        builder.Property(initiative => initiative.Text).HasMaxLength(OperatingPolicy.TextMaxLength);
        builder.Property(initiative => initiative.Version).IsConcurrencyToken();
        builder.OwnsOne(
            initiative => initiative.Page,
            page => page.Property(it => it.Document).HasMaxLength(PageReference.DocumentMaxLength));
        builder.HasOne<Section>().WithMany().HasForeignKey(initiative => initiative.SectionId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(initiative => initiative.Indicators).AsJson();
        builder.Property(initiative => initiative.Withdrawal).HasMaxLength(OperatingPolicy.TextMaxLength);
        builder.Property(initiative => initiative.PastResults).HasMaxLength(OperatingPolicy.TextMaxLength);
        builder.HasOne(initiative => initiative.MidtermReview).WithOne().HasForeignKey<Initiative>("MidtermReviewId");
        builder.HasOne(initiative => initiative.SelfEvaluation).WithOne().HasForeignKey<Initiative>("SelfEvaluationId");
        builder.HasMany(initiative => initiative.Budgets).WithOne().HasForeignKey("InitiativeId").IsRequired();
    }
}
