using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("notices");
        builder.HasIndex(notice => new { notice.EndedAt, notice.NextAt });
        builder.HasIndex(notice => new { notice.StaffMemberId, notice.WardCode, notice.FiscalYear, notice.Stage, notice.Kind, notice.Day });
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(notice => notice.StaffMemberId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(notice => notice.WardCode).HasMaxLength(Ward.CodeMaxLength);
        builder.Property(notice => notice.ItemKey).HasMaxLength(ItemKeys.MaxLength);
    }
}
