using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

// One table for all levels, so that entries hang from any of them by one key.
internal sealed class PolicyItemMapping : IEntityTypeConfiguration<PolicyItem>
{
    public void Configure(EntityTypeBuilder<PolicyItem> builder)
    {
        builder.ToTable("items");
        builder.HasDiscriminator<string>("Kind")
            .HasValue<PolicyWhole>(nameof(ItemLevel.Policy))
            .HasValue<ManagementIssue>(nameof(ItemLevel.Issue))
            .HasValue<Strategy>(nameof(ItemLevel.Strategy))
            .HasValue<Initiative>(nameof(ItemLevel.Initiative))
            .HasValue<ReformItem>(nameof(ItemLevel.Reform));
        builder.Property<string>("Kind").HasMaxLength(20);
        builder.Ignore(item => item.Level);
        builder.Ignore(item => item.ItemPlan);
        builder.Ignore(item => item.Name);
        builder.Ignore(item => item.PlanEntry);
        builder.Ignore(item => item.MidtermReview);
        builder.Ignore(item => item.SelfEvaluation);
        builder.Property(item => item.Key).HasMaxLength(ItemKeys.MaxLength);
        builder.Property(item => item.Printed).HasMaxLength(PolicyItem.PrintedMaxLength);
        builder.Property(item => item.RetiredReason).HasMaxLength(Entry.ReasonMaxLength);
        builder.Property(item => item.FormerCodes).AsJson();
        builder.Property(item => item.Version).IsConcurrencyToken();
        builder.HasOne<Section>().WithMany().HasForeignKey(item => item.SectionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(item => item.Entries).WithOne().HasForeignKey("ItemId").IsRequired();
    }
}

internal sealed class PolicyWholeMapping : IEntityTypeConfiguration<PolicyWhole>
{
    public void Configure(EntityTypeBuilder<PolicyWhole> builder) => builder.Ignore(whole => whole.Statement);
}

internal sealed class ManagementIssueMapping : IEntityTypeConfiguration<ManagementIssue>
{
    public void Configure(EntityTypeBuilder<ManagementIssue> builder)
    {
        builder.Ignore(issue => issue.Plan);
        builder.HasMany(issue => issue.Strategies).WithOne().HasForeignKey("IssueId");
    }
}

internal sealed class StrategyMapping : IEntityTypeConfiguration<Strategy>
{
    public void Configure(EntityTypeBuilder<Strategy> builder)
    {
        builder.Ignore(strategy => strategy.Plan);
        builder.HasMany(strategy => strategy.Initiatives).WithOne().HasForeignKey("StrategyId");
    }
}

internal sealed class InitiativeMapping : IEntityTypeConfiguration<Initiative>
{
    public void Configure(EntityTypeBuilder<Initiative> builder) => builder.Ignore(initiative => initiative.Plan);
}

internal sealed class ReformItemMapping : IEntityTypeConfiguration<ReformItem>
{
    public void Configure(EntityTypeBuilder<ReformItem> builder) => builder.Ignore(reform => reform.Plan);
}
