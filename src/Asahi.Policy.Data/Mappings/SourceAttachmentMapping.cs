using Asahi.Policy.Domain.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class SourceAttachmentMapping : IEntityTypeConfiguration<SourceAttachment>
{
    public void Configure(EntityTypeBuilder<SourceAttachment> builder)
    {
        builder.ToTable("source_attachments");
        builder.Property(line => line.Name).HasMaxLength(SourceAttachment.NameMaxLength);
        builder.Property(line => line.Format).HasMaxLength(SourceAttachment.NameMaxLength);
        builder.Property(line => line.Size).HasMaxLength(SourceAttachment.NameMaxLength);
    }
}
