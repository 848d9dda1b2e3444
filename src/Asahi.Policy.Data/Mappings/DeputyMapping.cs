using Asahi.Policy.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class DeputyMapping : IEntityTypeConfiguration<Deputy>
{
    public void Configure(EntityTypeBuilder<Deputy> builder)
    {
        builder.ToTable("deputies");
        builder.HasIndex(deputy => deputy.StaffMemberId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(deputy => deputy.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(deputy => deputy.GivenById).OnDelete(DeleteBehavior.Restrict);
        builder.Property(deputy => deputy.Title).HasMaxLength(Deputy.TitleMaxLength);
    }
}
