using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class SourceFindingMapping : IEntityTypeConfiguration<SourceFinding>
{
    public void Configure(EntityTypeBuilder<SourceFinding> builder)
    {
        builder.ToTable("source_findings");
        builder.Property(finding => finding.Place).HasMaxLength(SourceFinding.TextMaxLength);
        builder.Property(finding => finding.Found).HasMaxLength(SourceFinding.TextMaxLength);
        builder
            .Property(finding => finding.Item)
            .HasConversion(code => code.ToString(), text => ItemCode.Parse(text!))
            .HasMaxLength(ItemCode.MaxLength);
        builder.Ignore(finding => finding.LeftOut);
        builder.Property(finding => finding.Done).HasMaxLength(SourceFinding.TextMaxLength);
    }
}
