using System.Text;
using Asahi.Policy.Forms.Tests.Support;
using ClosedXML.Excel;

namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>A sheet in LibreOffice Calc: what Calc makes of cells for others, and what it reads of what others have made.</summary>
internal sealed class CalcSheet : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asahi-policy-calc-");

    /// <summary>The same cells as a page, as text with its cells quoted where they have to be, and as text with nothing quoted.</summary>
    public (string Html, string Quoted, string Bare) Export(IReadOnlyList<string[]> rows)
    {
        var book = Path.Combine(_folder.FullName, "sheet.xlsx");

        using (var workbook = new XLWorkbook())
        {
            var sheet = workbook.AddWorksheet("表");

            for (var row = 0; row < rows.Count; row++)
            {
                for (var column = 0; column < rows[row].Length; column++)
                {
                    sheet.Cell(row + 1, column + 1).SetValue(rows[row][column]);
                }
            }

            workbook.SaveAs(book);
        }

        Convert("html", book);
        Convert("csv:Text - txt - csv (StarCalc):9,34,76,1,,1041,false,true,false", book);
        var quoted = Read("sheet.csv");
        Convert("csv:Text - txt - csv (StarCalc):9,,76,1,,1041,false,true,false", book);

        return (Read("sheet.html"), quoted, Read("sheet.csv"));
    }

    /// <summary>Every cell as Calc reads a text from the clipboard.</summary>
    public List<List<string>> Import(string text)
    {
        var file = Path.Combine(_folder.FullName, "copied.csv");
        File.WriteAllText(file, text, new UTF8Encoding(false));
        Convert("xlsx", file, "--infilter=Text - txt - csv (StarCalc):9,34,76,1,1/2/2/2/3/2,1041,false,true");
        using var workbook = new XLWorkbook(Path.Combine(_folder.FullName, "copied.xlsx"));
        var sheet = workbook.Worksheets.Single();
        var (height, width) = (sheet.LastRowUsed().RowNumber(), sheet.LastColumnUsed().ColumnNumber());

        return [.. Enumerable.Range(1, height).Select(row => Enumerable.Range(1, width)
            .Select(column => sheet.Cell(row, column).GetString().ReplaceLineEndings("\n")).ToList())];
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Convert(string format, string file, params string[] options) => Tool.Run("soffice", [
        $"-env:UserInstallation={new Uri(Path.Combine(_folder.FullName, "office")).AbsoluteUri}",
        "--headless", .. options, "--convert-to", format, "--outdir", _folder.FullName, file,
    ]);

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder.FullName, name), Encoding.UTF8);
}
