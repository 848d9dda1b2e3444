using Asahi.Policy.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class ScratchMapping : IEntityTypeConfiguration<Scratch>
{
    public void Configure(EntityTypeBuilder<Scratch> builder)
    {
        builder.ToTable("scratches");
        builder.HasKey(scratch => new { scratch.StaffMemberId, scratch.Form, scratch.Field });
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(scratch => scratch.StaffMemberId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(scratch => scratch.Form).HasMaxLength(Scratch.FormMaxLength);
        builder.Property(scratch => scratch.Field).HasMaxLength(Scratch.FieldMaxLength);
    }
}
