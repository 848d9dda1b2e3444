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
        builder.Property(reform => reform.Version).IsConcurrencyToken();
    }
}
