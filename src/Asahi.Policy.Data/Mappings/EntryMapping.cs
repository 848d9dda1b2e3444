using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class EntryMapping : IEntityTypeConfiguration<Entry>
{
    public void Configure(EntityTypeBuilder<Entry> builder)
    {
        builder.ToTable("entries");
        builder.Property<int>("ItemId");
        builder.HasIndex("ItemId", nameof(Entry.Stage)).IsUnique();
        builder.Ignore(entry => entry.Content);
        builder.Property(entry => entry.Value).AsJson();
        builder.Property(entry => entry.Version).IsConcurrencyToken();
        builder.Property(entry => entry.ReturnReason).HasMaxLength(Entry.ReasonMaxLength);
        builder.Property(entry => entry.Comment).HasMaxLength(Entry.ReasonMaxLength);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(entry => entry.EditedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(entry => entry.Budgets).WithOne().HasForeignKey("EntryId").IsRequired();
    }
}
