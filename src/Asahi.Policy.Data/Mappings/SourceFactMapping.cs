using Asahi.Policy.Domain.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class SourceFactMapping : IEntityTypeConfiguration<SourceFact>
{
    public void Configure(EntityTypeBuilder<SourceFact> builder)
    {
        builder.ToTable("source_facts");
        builder.Property<int>("SourceId");
        builder.HasIndex("SourceId", nameof(SourceFact.Kind)).IsUnique();
        builder.Property(fact => fact.Value).HasMaxLength(SourceFact.ValueMaxLength);
        builder.Property(fact => fact.Reason).HasMaxLength(SourceFact.ReasonMaxLength);
    }
}
