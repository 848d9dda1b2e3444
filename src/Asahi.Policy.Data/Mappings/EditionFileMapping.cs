using Asahi.Policy.Domain.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class EditionFileMapping : IEntityTypeConfiguration<EditionFile>
{
    public void Configure(EntityTypeBuilder<EditionFile> builder)
    {
        builder.ToTable("edition_files");
        builder.HasIndex(file => new { file.EditionId, file.Name }).IsUnique();
        builder.HasIndex(file => file.Sha256); // whoever has a file asks by it
        builder.HasOne<Edition>().WithMany().HasForeignKey(file => file.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(file => file.Name).HasMaxLength(EditionFile.NameMaxLength);
        builder.Property(file => file.Sha256).HasMaxLength(Edition.Sha256Length);
    }
}
