using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Drawing;

public sealed class PdfTests(Form5Files files) : IClassFixture<Form5Files>
{
    [Fact]
    public void It_is_a_sound_file() => Assert.Contains("No syntax or stream encoding errors found", Tool.Run("qpdf", "--check", files.Pdf), StringComparison.Ordinal);
}
