using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class SourceDocumentMapping : IEntityTypeConfiguration<SourceDocument>
{
    public void Configure(EntityTypeBuilder<SourceDocument> builder)
    {
        builder.ToTable("source_documents");
        builder.Property<int>("PolicyId");
        builder.HasIndex("PolicyId", nameof(SourceDocument.FileName)).IsUnique();
        builder.Property(source => source.FileName).HasMaxLength(SourceDocument.NameMaxLength);
        builder.Property(source => source.Title).HasMaxLength(SourceDocument.NameMaxLength);
        builder.Property(source => source.Address).HasMaxLength(SourceDocument.AddressMaxLength);
        builder.Property(source => source.Sha256).HasMaxLength(Edition.Sha256Length);
        builder.HasMany(source => source.Facts).WithOne().HasForeignKey("SourceId").IsRequired();
        builder.HasMany(source => source.Attachments).WithOne().HasForeignKey("SourceId").IsRequired();
        builder.HasMany(source => source.Findings).WithOne().HasForeignKey("SourceId").IsRequired();
    }
}
