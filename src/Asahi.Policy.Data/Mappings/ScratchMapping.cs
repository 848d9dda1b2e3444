using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class ScratchMapping : IEntityTypeConfiguration<Scratch>
{
    public void Configure(EntityTypeBuilder<Scratch> builder)
    {
        builder.ToTable("scratches");
        builder.HasKey(scratch => new { scratch.StaffMemberId, scratch.PolicyId, scratch.Item });
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(scratch => scratch.StaffMemberId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<OperatingPolicy>().WithMany().HasForeignKey(scratch => scratch.PolicyId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(scratch => scratch.Item).HasMaxLength(ItemCode.MaxLength);
    }
}
