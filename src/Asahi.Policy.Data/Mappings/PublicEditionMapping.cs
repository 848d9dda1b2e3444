using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class PublicEditionMapping : IEntityTypeConfiguration<PublicEdition>
{
    public void Configure(EntityTypeBuilder<PublicEdition> builder)
    {
        builder.ToTable("public_editions");
        builder.HasKey(pointer => new { pointer.WardCode, pointer.FiscalYear });
        builder.Property(pointer => pointer.WardCode).HasMaxLength(Ward.CodeMaxLength);
        builder.HasOne(pointer => pointer.Edition).WithMany().HasForeignKey(pointer => pointer.EditionId).OnDelete(DeleteBehavior.Restrict);
    }
}
