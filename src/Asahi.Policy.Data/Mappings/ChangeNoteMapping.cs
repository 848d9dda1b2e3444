using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class ChangeNoteMapping : IEntityTypeConfiguration<ChangeNote>
{
    public void Configure(EntityTypeBuilder<ChangeNote> builder)
    {
        builder.ToTable("change_notes");
        builder.HasOne<Edition>().WithMany().HasForeignKey(note => note.EditionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(note => note.ById).OnDelete(DeleteBehavior.Restrict);
        builder.Property(note => note.Place).HasMaxLength(ChangeNote.PlaceMaxLength);
        builder.Property(note => note.Text).HasMaxLength(ChangeNote.TextMaxLength);
    }
}
