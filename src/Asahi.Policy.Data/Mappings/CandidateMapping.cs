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
            .HasIndex(candidate => new { candidate.PolicyId, candidate.IsCorrection })
            .IsUnique()
            .HasFilter("\"State\" IN ('Pending', 'Waiting')")
            .HasDatabaseName("IX_candidates_one_pending");
        builder.HasOne<OperatingPolicy>().WithMany().HasForeignKey(candidate => candidate.PolicyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(candidate => candidate.PreparedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(candidate => candidate.SettledById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(candidate => candidate.ApprovedById).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(candidate => candidate.Scope);
        builder.Property(candidate => candidate.Obstacle).HasMaxLength(Candidate.ReasonMaxLength);
        builder.Property(candidate => candidate.ScopeText).HasColumnName("Scope");
        builder.Property(candidate => candidate.BuiltOnLine);
        builder.Property(candidate => candidate.Note).HasMaxLength(Edition.NoteMaxLength);
        builder.Property(candidate => candidate.Reason).HasMaxLength(Candidate.ReasonMaxLength);
        builder.Property(candidate => candidate.DecisionNumber).HasMaxLength(Candidate.DecisionNumberMaxLength);
        builder.Property(candidate => candidate.Authority).HasMaxLength(Candidate.AuthorityMaxLength);
        builder.Property(candidate => candidate.Sha256).HasMaxLength(Edition.Sha256Length);
        builder.Property(candidate => candidate.State).IsConcurrencyToken();
    }
}
