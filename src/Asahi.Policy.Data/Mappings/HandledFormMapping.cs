using Asahi.Policy.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class HandledFormMapping : IEntityTypeConfiguration<HandledForm>
{
    public void Configure(EntityTypeBuilder<HandledForm> builder)
    {
        builder.ToTable("handled_forms");
        builder.HasKey(form => new { form.StaffMemberId, form.Key });
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(form => form.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(form => form.What).HasMaxLength(HandledForm.WhatMaxLength);
    }
}
