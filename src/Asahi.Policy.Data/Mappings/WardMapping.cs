using Asahi.Policy.Domain.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class WardMapping : IEntityTypeConfiguration<Ward>
{
    public void Configure(EntityTypeBuilder<Ward> builder)
    {
        builder.ToTable("wards");
        builder.HasIndex(ward => ward.Code).IsUnique();
        builder.Property(ward => ward.Code).HasMaxLength(Ward.CodeMaxLength);
        builder.Property(ward => ward.Name).HasMaxLength(Ward.NameMaxLength);
        builder.Property(ward => ward.City).HasMaxLength(Ward.NameMaxLength);
    }
}
