using Asahi.Policy.Domain.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class ProgressNoteMapping : IEntityTypeConfiguration<ProgressNote>
{
    public void Configure(EntityTypeBuilder<ProgressNote> builder)
    {
        builder.ToTable("progress_notes");
        builder.Property<int>("PolicyId");
        builder.HasIndex("PolicyId", nameof(ProgressNote.Number)).IsUnique();
        builder.Property(note => note.Text).HasMaxLength(ProgressNote.TextMaxLength);
    }
}
