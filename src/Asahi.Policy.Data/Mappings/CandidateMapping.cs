using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class CandidateMapping : IEntityTypeConfiguration<Candidate>
{
    public void Configure(EntityTypeBuilder<Candidate> builder)
    {
        builder.ToTable("candidates");
        builder
            .HasIndex(candidate => candidate.PolicyId)
            .IsUnique()
            .HasFilter("\"State\" = 'Pending'")
            .HasDatabaseName("IX_candidates_one_pending");
        builder.HasOne<OperatingPolicy>().WithMany().HasForeignKey(candidate => candidate.PolicyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(candidate => candidate.PreparedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(candidate => candidate.SettledById).OnDelete(DeleteBehavior.Restrict);
        builder.Property(candidate => candidate.Note).HasMaxLength(Edition.NoteMaxLength);
        builder.Property(candidate => candidate.Reason).HasMaxLength(Candidate.ReasonMaxLength);
        builder.Property(candidate => candidate.DecisionNumber).HasMaxLength(Candidate.DecisionNumberMaxLength);
        builder.Property(candidate => candidate.Sha256).HasMaxLength(Edition.Sha256Length);
        builder.Property(candidate => candidate.State).IsConcurrencyToken();
    }
}
