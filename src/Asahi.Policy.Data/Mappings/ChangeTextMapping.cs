using Asahi.Policy.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Asahi.Policy.Data.Mappings;

/// <summary>Texts are added, and may be blanked: triggers of the database refuse the rest.
/// A migration that rebuilds the table has to make them again.</summary>
internal sealed class ChangeTextMapping : IEntityTypeConfiguration<ChangeText>
{
    public void Configure(EntityTypeBuilder<ChangeText> builder)
    {
        builder.ToTable("change_texts");
        builder.HasKey(text => new { text.ChangeId, text.Position });
        builder.Property(text => text.Position).ValueGeneratedNever();
        builder.HasIndex(text => new { text.Position, text.WordsJson }) // who acted, once each
            .HasFilter($"\"Position\" = {ChangeText.OfActor}")
            .HasDatabaseName("IX_change_texts_actors");
        builder.Ignore(text => text.IsErased);
    }
}
