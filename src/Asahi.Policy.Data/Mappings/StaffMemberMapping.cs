using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class StaffMemberMapping : IEntityTypeConfiguration<StaffMember>
{
    private const int LoginMaxLength = StaffMember.LoginMaxLength;

    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.ToTable("staff_members");
        builder.Property(person => person.UserName).HasMaxLength(LoginMaxLength);
        builder.Property(person => person.NormalizedUserName).HasMaxLength(LoginMaxLength);
        builder.Property(person => person.Name).HasMaxLength(StaffMember.NameMaxLength);
        builder.Property(person => person.LastCode).HasMaxLength(6);
        builder.HasOne<Ward>().WithMany().HasForeignKey(person => person.WardId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(person => person.Sections).WithOne().HasForeignKey(it => it.StaffMemberId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(person => person.WantsMail).HasDefaultValue(true);
        builder.Property(person => person.Email).HasMaxLength(MailAddress.MaxLength);
        builder.Property(person => person.NormalizedEmail).HasMaxLength(MailAddress.MaxLength);
    }
}
