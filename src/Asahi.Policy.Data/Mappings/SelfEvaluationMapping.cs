using Asahi.Policy.Domain.Evaluations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class SelfEvaluationMapping : IEntityTypeConfiguration<SelfEvaluation>
{
    public void Configure(EntityTypeBuilder<SelfEvaluation> builder)
    {
        builder.ToTable("self_evaluations");
        builder.Property(evaluation => evaluation.Version).IsConcurrencyToken();
        builder.HasMany(evaluation => evaluation.Judgements).WithOne().HasForeignKey("SelfEvaluationId").IsRequired();
    }
}
