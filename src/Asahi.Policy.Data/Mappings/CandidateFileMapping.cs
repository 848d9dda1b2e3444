using Asahi.Policy.Domain.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class CandidateFileMapping : IEntityTypeConfiguration<CandidateFile>
{
    public void Configure(EntityTypeBuilder<CandidateFile> builder)
    {
        builder.ToTable("candidate_files");
        builder.HasIndex(file => new { file.CandidateId, file.Name }).IsUnique();
        builder.HasOne<Candidate>().WithMany().HasForeignKey(file => file.CandidateId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(file => file.Name).HasMaxLength(EditionFile.NameMaxLength);
        builder.Property(file => file.Stamp).HasMaxLength(CandidateFile.StampMaxLength);
        builder.Property(file => file.Sha256).HasMaxLength(Edition.Sha256Length);
    }
}
