using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

/// <summary>Rows are only added: triggers of the database refuse the rest.
/// A migration that rebuilds the table has to make them again.</summary>
internal sealed class ChangeRecordMapping : IEntityTypeConfiguration<ChangeRecord>
{
    public void Configure(EntityTypeBuilder<ChangeRecord> builder)
    {
        builder.ToTable("change_log");
        builder.Property(record => record.Id).ValueGeneratedNever();
        builder.HasIndex(record => new { record.WardCode, record.FiscalYear, record.Item });
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(record => record.ActorId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(record => record.WardCode).HasMaxLength(Ward.CodeMaxLength);
        builder.Property(record => record.Item).HasMaxLength(ItemCode.MaxLength);
        builder.Property(record => record.Other).HasMaxLength(100);
        builder.Property(record => record.PreviousHash).HasMaxLength(Edition.Sha256Length);
        builder.Property(record => record.Hash).HasMaxLength(Edition.Sha256Length);
        builder.Ignore(record => record.Fields);
    }
}
