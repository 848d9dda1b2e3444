using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

internal sealed class JudgementMapping : IEntityTypeConfiguration<Judgement>
{
    public void Configure(EntityTypeBuilder<Judgement> builder)
    {
        builder.ToTable("judgements");
        builder.Property<int>("SelfEvaluationId");
        builder.HasIndex("SelfEvaluationId", nameof(Judgement.Set)).IsUnique();
        builder.Property(judgement => judgement.Mark).HasMaxLength(Code.MarkMaxLength);
    }
}
