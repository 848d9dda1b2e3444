using Asahi.Policy.Domain.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class EditionOutlineMapping : IEntityTypeConfiguration<EditionOutline>
{
    public void Configure(EntityTypeBuilder<EditionOutline> builder)
    {
        builder.ToTable("edition_outlines");
        builder.HasKey(outline => outline.EditionId);
        builder.Property(outline => outline.EditionId).ValueGeneratedNever();
        builder.HasOne<Edition>().WithOne(edition => edition.Outline).HasForeignKey<EditionOutline>(outline => outline.EditionId);
    }
}
