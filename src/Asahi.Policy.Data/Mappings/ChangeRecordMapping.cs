using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

/// <summary>Rows are only added: triggers of the database refuse the rest, but that a former row gives its texts to the table beside it.
/// A migration that rebuilds the table has to make them again.</summary>
internal sealed class ChangeRecordMapping : IEntityTypeConfiguration<ChangeRecord>
{
    public void Configure(EntityTypeBuilder<ChangeRecord> builder)
    {
        builder.ToTable("change_log");
        builder.Property(record => record.Id).ValueGeneratedNever();
        builder.HasIndex(record => new { record.WardCode, record.FiscalYear, record.Item });
        builder.HasIndex(record => new { record.WardCode, record.FiscalYear, record.ItemKey, record.Stage });
        // All that the log is narrowed by, in the order in which it is read: a page is found without touching other rows.
        builder
            .HasIndex(it => new { it.WardCode, it.Id, it.At, it.Action, it.ActorId, it.FiscalYear, it.ItemKey, it.Item, it.Stage })
            .HasDatabaseName("IX_change_log_reading");
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(record => record.ActorId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(record => record.WardCode).HasMaxLength(Ward.CodeMaxLength);
        builder.Property(record => record.Item).HasMaxLength(ItemCode.MaxLength);
        builder.Property(record => record.ItemKey).HasMaxLength(ChangeRecord.ItemKeyMaxLength);
        builder.Property(record => record.Other).HasMaxLength(100);
        builder.Property(record => record.PreviousHash).HasMaxLength(Edition.Sha256Length);
        builder.Property(record => record.Hash).HasMaxLength(Edition.Sha256Length);
        builder.HasMany(record => record.Texts).WithOne().HasForeignKey(text => text.ChangeId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(record => record.Texts).AutoInclude();
        builder.Ignore(record => record.Fields).Ignore(record => record.Then);
    }
}
