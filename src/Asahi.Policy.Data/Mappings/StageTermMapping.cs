using Asahi.Policy.Domain.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class StageTermMapping : IEntityTypeConfiguration<StageTerm>
{
    public void Configure(EntityTypeBuilder<StageTerm> builder)
    {
        builder.ToTable("stage_terms");
        builder.Property<int>("PolicyId");
        builder.HasIndex("PolicyId", nameof(StageTerm.Stage)).IsUnique();
        builder.Ignore(term => term.Days);
        builder.Property(term => term.ClosedReason).HasMaxLength(StageTerm.ReasonMaxLength);
        builder.Property(term => term.Version).IsConcurrencyToken();
    }
}
