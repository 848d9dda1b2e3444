using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Forms.Reading;
using Asahi.Policy.Forms.Reading.Documents;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Reading;

public sealed class ManifestTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asahi-policy-manifest-");

    [Fact]
    public void The_real_one_says_what_is_stated_and_what_was_inferred()
    {
        Assert.All(Seeds.Page.Facts, fact => Assert.Equal(FactBasis.Stated, fact.Basis));
        Assert.All(Seeds.Table.Facts, fact => Assert.Equal(FactBasis.Inferred, fact.Basis));
        Assert.Equal((2021, 2022), (Seeds.Page.FiscalYear, Seeds.Table.FiscalYear));
        Assert.Equal("ページ番号533715", Seeds.Page.Facts.Single(fact => fact.Kind == FactKind.Page).Value);
    }

    [Fact]
    public void A_folder_without_one_is_refused() => Refused(null, "がありません");

    [Theory]
    [InlineData("\"code\": \"asahi\"", "\"code\": \"staff\"", "区コード「staff」は使えません")]
    [InlineData("\"code\": \"asahi\"", "\"code\": \"Asahi\"", "区コード「Asahi」は使えません")]
    [InlineData("\"file\": \"000", "\"file\": \"../000", "フォルダを書けません")]
    [InlineData("\"https://www.city", "\"javascript:alert(1)//www.city", "所在は https")]
    [InlineData("\"kind\": \"licence\", ", "\"kind\": \"page\", ", "どれかがありません")]
    [InlineData("\"basis\": \"stated\"", "\"basis\": 1", "行目を読めません")]
    [InlineData("\"kind\": \"ward\"", "\"kind\": \"fiscalYear\"", "どれかがありません")]
    [InlineData("\"value\": \"CC BY 4.0\"", "\"value\": \"\"", "空か長すぎます")]
    [InlineData("\"basis\": \"stated\"", "\"basis\": \"perhaps\"", "行目を読めません")]
    [InlineData("\"fiscalYear\": 2021,", "", "行目を読めません")]
    [InlineData("\"fiscalYear\": 2021,", "\"fiscalYear\": 2021, \"more\": 1,", "行目を読めません")]
    [InlineData("{", "", "行目を読めません")]
    public void One_that_does_not_hold_is_refused(string found, string broken, string reason)
    {
        var whole = File.ReadAllText(Path.Combine(Seeds.Folder, SourceManifest.FileName));
        Assert.Contains(found, whole, StringComparison.Ordinal);
        Refused(whole.Replace(found, broken, StringComparison.Ordinal), reason);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Refused(string? text, string reason)
    {
        if (text is not null)
        {
            File.WriteAllText(Path.Combine(_folder.FullName, SourceManifest.FileName), text);
        }

        var refused = Assert.Throws<UnreadableSourceException>(() => SourceManifest.Load(_folder.FullName));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }
}
