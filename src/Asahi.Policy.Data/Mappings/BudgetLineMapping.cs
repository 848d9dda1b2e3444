using Asahi.Policy.Domain.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class BudgetLineMapping : IEntityTypeConfiguration<BudgetLine>
{
    public void Configure(EntityTypeBuilder<BudgetLine> builder)
    {
        builder.ToTable("budget_lines");
        builder.Ignore(line => line.Value);
        builder.Property<int>("EntryId");
        builder.Property(line => line.Written).HasMaxLength(BudgetLine.WrittenMaxLength);
        builder.HasIndex("EntryId", nameof(BudgetLine.FiscalYear), nameof(BudgetLine.Kind)).IsUnique();
    }
}
