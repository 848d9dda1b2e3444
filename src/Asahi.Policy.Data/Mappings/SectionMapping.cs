using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class SectionMapping : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> builder)
    {
        builder.ToTable("sections");
        builder.HasIndex(section => new { section.WardId, section.Name }).IsUnique();
        builder.Property(section => section.Name).HasMaxLength(Section.NameMaxLength);
        builder.HasOne<Ward>().WithMany().HasForeignKey(section => section.WardId).OnDelete(DeleteBehavior.Restrict);
    }
}
