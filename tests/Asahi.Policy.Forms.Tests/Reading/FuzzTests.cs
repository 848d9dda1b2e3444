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
        var whole = Seeds.Bytes(entry);
        var random = new Random(20260401);
        var (read, refused) = (0, 0);

        for (var round = 0; round < count; round++)
        {
            var bytes = Damage(whole, random);

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

    // Whole letters and lines are moved about, so that much of it stays readable text.
    private static byte[] Damage(byte[] whole, Random random)
    {
        var lines = System.Text.Encoding.UTF8.GetString(whole).Split('\n').ToList();

        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(lines.Count);
            var line = lines[at];

            switch (random.Next(6))
            {
                case 0:
                    lines.RemoveAt(at);
                    break;
                case 1:
                    lines.Insert(at, lines[random.Next(lines.Count)]);
                    break;
                case 2 when line.Length > 0:
                    lines[at] = line.Remove(random.Next(line.Length), 1);
                    break;
                case 3 when line.Length > 0:
                    lines[at] = line.Insert(random.Next(line.Length), new[] { "\t", "・", "【", "】", "(", "9", "0", "٣", "-", "　", "𠮷", "⻄" }[random.Next(12)]);
                    break;
                case 4 when line.Length > 0:
                    lines[at] = line[..random.Next(line.Length)];
                    break;
                default:
                    lines[at] = string.Concat(line, line);
                    break;
            }
        }

        return System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }
}
