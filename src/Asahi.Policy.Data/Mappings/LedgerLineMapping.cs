using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Ledger;
using Asahi.Policy.Domain.Publishing.Withdrawing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

/// <summary>Lines are only added: triggers of the database refuse the rest, but that words are taken out. A migration that rebuilds the
/// table has to make them again.</summary>
internal sealed class LedgerLineMapping : IEntityTypeConfiguration<LedgerLine>
{
    public void Configure(EntityTypeBuilder<LedgerLine> builder)
    {
        builder.ToTable("publication_ledger");
        builder.HasKey(line => line.Number);
        builder.Property(line => line.Number).ValueGeneratedNever();
        builder.HasIndex(line => new { line.WardCode, line.FiscalYear });
        builder.Property(line => line.WardCode).HasMaxLength(Ward.CodeMaxLength);
        builder.Property(line => line.Part).HasMaxLength(WithdrawnPart.MaxLength);
        builder.Property(line => line.Sha256).HasMaxLength(Edition.Sha256Length);
        builder.Property(line => line.Authority).HasMaxLength(Candidate.AuthorityMaxLength);
        builder.Property(line => line.Reason).HasMaxLength(LedgerWords.ReasonMaxLength);
        builder.Property(line => line.Salt).HasMaxLength(LedgerLine.SaltLength);
        builder.Property(line => line.Seal).HasMaxLength(Edition.Sha256Length);
        builder.Property(line => line.PreviousHash).HasMaxLength(Edition.Sha256Length);
        builder.Property(line => line.Hash).HasMaxLength(Edition.Sha256Length);
    }
}
