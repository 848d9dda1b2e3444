using Asahi.Policy.Forms.Csv;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Drawing;

/// <summary>A CSV as LibreOffice opens it when it looks for dates: the numbers of items become days, the column beside them does not.</summary>
public sealed class DateLikeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asahi-policy-dates-");

    [Theory]
    [InlineData("judgements", "番号")]
    [InlineData("budgets", "番号")]
    [InlineData("strategy-texts", "戦略番号")]
    [InlineData("fields", "番号")]
    [InlineData("results", "具体的取組番号")]
    public void Beside_each_number_stands_what_no_program_takes_for_a_day(string key, string header)
    {
        var table = OpenTables.Of(DrawnYears.Sample(2021), key);
        var (written, at) = (Path.Combine(_folder.FullName, $"{key}.csv"), Enumerable.Range(0, table.Headers.Count).First(column => table.Headers[column] == header));
        File.WriteAllBytes(written, FlatCsv.Write(table.Shape, table.Rows));

        // Fields: separator, quote, UTF-8, first line, formats, language, quoted as text: no, detect special numbers: yes.
        Tool.Run("soffice", $"-env:UserInstallation={new Uri(Path.Combine(_folder.FullName, "office")).AbsoluteUri}", "--headless", "--infilter=Text - txt - csv (StarCalc):44,34,76,1,,1041,false,true", "--convert-to", "csv:Text - txt - csv (StarCalc):9,34,76,1,,1041,false,true,false", "--outdir", Path.Combine(_folder.FullName, "opened"), written);
        var opened = File.ReadAllLines(Path.Combine(_folder.FullName, "opened", $"{key}.csv")).Skip(1).Select(line => line.Split('\t')).ToList();
        var numbers = table.Rows.Select(row => (string?)row[at] ?? "").ToList();

        Assert.Equal($"{header}（呼び名）", table.Headers[at + 1]);
        Assert.Equal(table.Rows.Count, opened.Count);
        Assert.Equal(table.Rows.Select(row => (string?)row[at + 1] ?? ""), opened.Select(row => row[at + 1]));
        Assert.NotEqual(numbers, opened.Select(row => row[at])); // this program does look for dates
        Assert.All(numbers.Zip(table.Rows), it => Assert.True(it.First.Length == 0 || ((string)it.Second[at + 1]!).EndsWith(it.First, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_column_of_numbers_has_such_a_neighbour() => Assert.All(OpenTables.Shapes, shape =>
        Assert.All(shape.Columns.Where(column => column.Header.EndsWith("番号", StringComparison.Ordinal) && column.Header != "指標番号"), column =>
            Assert.Contains(shape.Columns, other => other.Name == $"{column.Name}_label")));

    public void Dispose() => _folder.Delete(recursive: true);
}
