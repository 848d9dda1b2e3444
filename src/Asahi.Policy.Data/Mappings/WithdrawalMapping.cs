using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Withdrawing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class WithdrawalMapping : IEntityTypeConfiguration<Withdrawal>
{
    public void Configure(EntityTypeBuilder<Withdrawal> builder)
    {
        builder.ToTable("withdrawals");
        builder.HasIndex(withdrawal => new { withdrawal.WardCode, withdrawal.FiscalYear, withdrawal.PartText }).IsUnique();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(withdrawal => withdrawal.ById).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(withdrawal => withdrawal.Part);
        builder.Ignore(withdrawal => withdrawal.NeedsApproval);
        builder.Property(withdrawal => withdrawal.WasCurrent);
        builder.Property(withdrawal => withdrawal.WardCode).HasMaxLength(Ward.CodeMaxLength);
        builder.Property(withdrawal => withdrawal.PartText).HasColumnName("Part").HasMaxLength(WithdrawnPart.MaxLength);
        builder.Property(withdrawal => withdrawal.Code).HasMaxLength(ItemCode.MaxLength);
        builder.Property(withdrawal => withdrawal.Label).HasMaxLength(Withdrawal.LabelMaxLength);
        builder.Property(withdrawal => withdrawal.Reason).HasMaxLength(Withdrawal.ReasonMaxLength);
        builder.Property(withdrawal => withdrawal.Authority).HasMaxLength(Candidate.AuthorityMaxLength);
    }
}
