using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Evaluations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class EvaluationMapping : IEntityTypeConfiguration<Evaluation>
{
    public void Configure(EntityTypeBuilder<Evaluation> builder)
    {
        builder.ToTable("self_evaluations");
        builder.Property(evaluation => evaluation.Version).IsConcurrencyToken();
        builder.Property(evaluation => evaluation.Results).HasMaxLength(EvaluationForm.TextMaxLength);
        builder.Property(evaluation => evaluation.Challenge).HasMaxLength(EvaluationForm.TextMaxLength);
        builder.Property(evaluation => evaluation.Improvement).HasMaxLength(EvaluationForm.TextMaxLength);
        builder.Property(evaluation => evaluation.BlankReason).HasMaxLength(EvaluationForm.TextMaxLength);
        builder.Property(evaluation => evaluation.ReturnReason).HasMaxLength(Evaluation.ReasonMaxLength);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(evaluation => evaluation.EditedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(evaluation => evaluation.Judgements).WithOne().HasForeignKey("SelfEvaluationId").IsRequired();
    }
}
