using System.Globalization;
using ClosedXML.Excel;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>What a cell of a workbook and one of a CSV have in common: the words, or the number however it is written.</summary>
internal static class SheetCells
{
    private const string Written = "0.############";

    public static bool IsNumber(string cell) => decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    public static string Unguarded(string cell) => cell.StartsWith('\'') ? cell[1..] : Number(cell);

    public static string Plain(IXLCell cell) => cell.DataType == XLDataType.Number ? cell.GetDouble().ToString(Written, CultureInfo.InvariantCulture) : Number(cell.GetString());

    private static string Number(string cell) => IsNumber(cell) ? decimal.Parse(cell, CultureInfo.InvariantCulture).ToString(Written, CultureInfo.InvariantCulture) : cell;
}
