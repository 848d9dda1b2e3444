using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class BlackeningMapping : IEntityTypeConfiguration<Blackening>
{
    public void Configure(EntityTypeBuilder<Blackening> builder)
    {
        builder.ToTable("blackenings");
        builder.HasIndex(blackening => new { blackening.WardCode, blackening.State });
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(blackening => blackening.RequestedById).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(blackening => blackening.Texts);
        builder.Property(blackening => blackening.TextsText).HasColumnName("Texts");
        builder.Property(blackening => blackening.FoundText).HasColumnName("Found");
        builder.Property(blackening => blackening.WardCode).HasMaxLength(Ward.CodeMaxLength);
        builder.Property(blackening => blackening.Reason).HasMaxLength(Blackening.ReasonMaxLength);
        builder.Property(blackening => blackening.Authority).HasMaxLength(Candidate.AuthorityMaxLength);
        builder.Property(blackening => blackening.State).IsConcurrencyToken();
    }
}
