using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

// What it made may be undone: the numbers of policy and editions are notes and hold nothing fast.
internal sealed class IntakeMapping : IEntityTypeConfiguration<Intake>
{
    public void Configure(EntityTypeBuilder<Intake> builder)
    {
        builder.ToTable("intakes");
        builder.HasIndex(intake => new { intake.WardId, intake.State });
        builder.HasOne<Ward>().WithMany().HasForeignKey(intake => intake.WardId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(intake => intake.CreatedById).OnDelete(DeleteBehavior.Restrict);
        builder.Property(intake => intake.Version).IsConcurrencyToken();
        builder.HasMany(intake => intake.Documents).WithOne().HasForeignKey("IntakeId").IsRequired();
    }
}

internal sealed class IntakeDocumentMapping : IEntityTypeConfiguration<IntakeDocument>
{
    public void Configure(EntityTypeBuilder<IntakeDocument> builder)
    {
        builder.ToTable("intake_documents");
        builder.Property(document => document.FileName).HasMaxLength(SourceDocument.NameMaxLength);
        builder.Property(document => document.Sha256).HasMaxLength(Edition.Sha256Length);
        builder.Property(document => document.Destinations).AsJson();
    }
}

internal sealed class TaughtLineMapping : IEntityTypeConfiguration<TaughtLine>
{
    public void Configure(EntityTypeBuilder<TaughtLine> builder)
    {
        builder.ToTable("taught_lines");
        builder.HasIndex(line => new { line.WardId, line.Key }).IsUnique();
        builder.HasOne<Ward>().WithMany().HasForeignKey(line => line.WardId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(line => line.ById).OnDelete(DeleteBehavior.Restrict);
        builder.Property(line => line.Key).HasMaxLength(TaughtLine.KeyMaxLength);
        builder.Property(line => line.Destination).HasMaxLength(TaughtLine.DestinationMaxLength);
    }
}
