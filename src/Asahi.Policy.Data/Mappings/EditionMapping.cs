using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class EditionMapping : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> builder)
    {
        builder.ToTable("editions");
        builder.HasIndex(edition => new { edition.PolicyId, edition.Number }).IsUnique();
        builder.HasOne<OperatingPolicy>().WithMany().HasForeignKey(edition => edition.PolicyId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(edition => edition.WardCode).HasMaxLength(Ward.CodeMaxLength);
        builder.Property(edition => edition.Note).HasMaxLength(Edition.NoteMaxLength);
        builder.Property(edition => edition.DecisionNumber).HasMaxLength(Candidate.DecisionNumberMaxLength);
        builder.Property(edition => edition.Authority).HasMaxLength(Candidate.AuthorityMaxLength);
        builder.Property(edition => edition.Sha256).HasMaxLength(Edition.Sha256Length);
    }
}
