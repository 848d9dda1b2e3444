using System.Globalization;
using System.Text;
using QRCoder;

namespace Asahi.Policy.Web.Features.Account;

/// <summary>The key as a QR code, drawn as one path of an SVG: nothing leaves the page, and no style stands in it.</summary>
/// <param name="Size">Modules along one side.</param>
/// <param name="Path">The dark modules.</param>
public sealed record QrPicture(int Size, string Path)
{
    public static QrPicture Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();

        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        {
            for (var column = 0; column < code.ModuleMatrix.Count; column++)
            {
                if (code.ModuleMatrix[row][column])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
                }
            }
        }

        return new QrPicture(code.ModuleMatrix.Count, path.ToString());
    }
}
