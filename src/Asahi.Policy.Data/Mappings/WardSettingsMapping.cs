using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class WardSettingsMapping : IEntityTypeConfiguration<WardSettingsVersion>
{
    public void Configure(EntityTypeBuilder<WardSettingsVersion> builder)
    {
        builder.ToTable("ward_settings");
        builder.HasKey(version => new { version.WardCode, version.Number });
        builder.Property(version => version.WardCode).HasMaxLength(Ward.CodeMaxLength);
        builder.Property(version => version.Number).ValueGeneratedNever();
        builder.Property(version => version.Value).AsJson();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(version => version.ById).OnDelete(DeleteBehavior.Restrict);
    }
}
