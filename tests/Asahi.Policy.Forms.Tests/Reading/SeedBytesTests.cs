using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Forms.Reading.Documents;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Reading;

/// <summary>What the two real documents come to, text, findings and all. Whoever changes a reader sees here whether their editions change.</summary>
public sealed class SeedBytesTests
{
    [Fact]
    public void The_seeds_come_to_the_same_bytes_as_ever() => Assert.Equal(
        ["00437b7331e11b20fe6c40d81f4d5a8cfb158cba541eb9eb72674947808d01b8", "5283042e03a95aa81cff2e61f04e2111731e6314bfc7f6a139e23749f756637f"],
        SourceReader.ReadAll(Seeds.Folder).Select(read => EditionContent.Hash(EditionContent.ToBytes(read.Policy.Freeze(read.Ward, PrintedContacts.None)))));
}
