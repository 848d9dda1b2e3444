using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Forms.Reading;
using Asahi.Policy.Forms.Reading.Documents;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Reading;

/// <summary>Documents damaged at random: each is either read whole or refused with one line, and nothing else ever happens.</summary>
public sealed class FuzzTests
{
    [Theory]
    [InlineData(SourceKind.PolicyPage, 300)]
    [InlineData(SourceKind.ResultsTable, 300)]
    public void A_few_damaged_documents_are_read_or_refused(SourceKind kind, int count) => Try(kind, count);

    [Theory]
    [Trait("Tier", "long")]
    [InlineData(SourceKind.PolicyPage, 60_000)]
    [InlineData(SourceKind.ResultsTable, 60_000)]
    public void Many_damaged_documents_are_read_or_refused(SourceKind kind, int count) => Try(kind, count);

    private static void Try(SourceKind kind, int count)
    {
        var entry = kind == SourceKind.PolicyPage ? Seeds.Page : Seeds.Table;
        var whole = Seeds.Text(entry);
        var random = new Random(20260401);
        var (read, refused) = (0, 0);

        for (var round = 0; round < count; round++)
        {
            var bytes = Mutations.Damage(whole, random);

            try
            {
                var policy = SourceReader.ReadPolicy(entry, bytes);
                EditionContent.ToBytes(policy.Freeze(new Domain.Policies.Ward("asahi", "旭区", "大阪市"), PrintedContacts.None));
                read++;
            }
            catch (UnreadableSourceException expected)
            {
                Assert.DoesNotContain('\n', expected.Message);
                refused++;
            }
        }

        Assert.True(read > 0 && refused > 0, $"{read} read, {refused} refused: the damage is too weak or too strong to prove anything.");
    }
}
