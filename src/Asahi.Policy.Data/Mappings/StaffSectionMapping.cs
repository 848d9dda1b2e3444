using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Staffing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class StaffSectionMapping : IEntityTypeConfiguration<StaffSection>
{
    public void Configure(EntityTypeBuilder<StaffSection> builder)
    {
        builder.ToTable("staff_sections");
        builder.HasKey(it => new { it.StaffMemberId, it.SectionId });
        builder.HasOne<Section>().WithMany().HasForeignKey(it => it.SectionId).OnDelete(DeleteBehavior.Restrict);
    }
}
