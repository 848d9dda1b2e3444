using System.Security.Cryptography;
using System.Text;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site.Requests;

namespace Asahi.Policy.Web.Features.Intakes;

/// <summary>A document that is sent in.</summary>
/// <param name="Key">The number of the form.</param>
/// <param name="Year">The year that was answered beside it. Null: the document says it.</param>
/// <param name="Version">Of the intake that it is added to. Null: it begins one.</param>
public sealed record UploadInput(Guid Key, int? Year = null, int? Version = null)
{
    /// <summary>The name of the field.</summary>
    public const string File = "file";

    /// <summary>What can be sent in.</summary>
    public static readonly string Hint = "ページの文（テキスト、UTF-8）、保存したページ（HTML）、総括表（タブ区切り）、このポータルのデータ（XLSX）。"
        + $"{DocumentSizeAttribute.Words}。PDFと画像は読めません。";

    private const string Nameless = "document";

    /// <summary>The name of the document, fit to be kept.</summary>
    public string FileName { get; private init; } = "";

    /// <summary>The document. Empty: none was chosen, or an empty one.</summary>
    public byte[] Bytes { get; private init; } = [];

    /// <summary>What is wrong before anything is read of it. Null: nothing.</summary>
    public string? Fault => Bytes.Length switch
    {
        0 => FileName.Length == 0 ? "資料のファイルを選んでください" : "選んだファイルは空です",
        > DocumentSizeAttribute.Largest => $"大きすぎます。{DocumentSizeAttribute.Words}読み込めます",
        _ => null,
    };

    /// <summary>With the file of the request. Another file in the same form is another sending.</summary>
    public async Task<UploadInput> WithFileAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasFormContentType || request.Form.Files[File] is not { } file)
        {
            return this;
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        var bytes = content.ToArray();
        var name = TidyName(file.FileName);
        var digest = SHA256.HashData([.. Key.ToByteArray(), .. Encoding.UTF8.GetBytes(name), 0, .. SHA256.HashData(bytes)]);

        return this with { FileName = name, Bytes = bytes, Key = Key == Guid.Empty ? Key : new Guid(digest.AsSpan(0, 16)) };
    }

    /// <summary>The same document, from a folder of this machine.</summary>
    public static UploadInput Of(string file, byte[] bytes, int? year) =>
        new(Guid.Empty, year) { FileName = TidyName(file), Bytes = bytes };

    // The last part of a path of whatever machine, without what no file name and no address should hold.
    private static string TidyName(string sent)
    {
        var name = TypedText.TidyLine(sent.Split('/', '\\')[^1]);
        name = string.Concat(name.Where(letter => !char.IsControl(letter) && !"\"*:<>?|#%&".Contains(letter, StringComparison.Ordinal)));
        name = name.Trim(' ', '.');

        if (name.Length == 0)
        {
            return Nameless;
        }

        const int Longest = SourceDocument.NameMaxLength - 20; // room for the folder, and for a number where two are called the same
        const int LongestEnding = 10; // what follows an earlier dot is no ending: 令和3.…
        var ending = Path.GetExtension(name) is { Length: <= LongestEnding } real ? real : "";

        return name.Length <= Longest ? name : TextLength.Start(name, Longest - ending.Length).TrimEnd(' ', '.') + ending;
    }
}

/// <summary>What is done with an intake as a whole.</summary>
/// <param name="Key">The number of the form.</param>
/// <param name="Version">Of the intake, as it was looked at.</param>
/// <param name="Year">The year that was answered. Only where it was asked.</param>
public sealed record IntakeInput(Guid Key, int? Version, int? Year = null);

/// <summary>What is taken over, as it was looked at.</summary>
/// <param name="Key">The number of the form.</param>
/// <param name="Version">Of the intake.</param>
/// <param name="Sha256">Of what was read of it.</param>
/// <param name="Stand">What stood in the year.</param>
public sealed record TakeOverInput(Guid Key, int? Version, string? Sha256, int? Stand);

/// <summary>Where lines belong.</summary>
/// <param name="Key">The number of the form.</param>
/// <param name="Version">Of the intake, as it was looked at.</param>
/// <param name="Document">Which of its documents.</param>
/// <param name="TeachLabels">Headings and furniture are read so from now on.</param>
/// <param name="TeachTexts">All other lines are, too.</param>
public sealed record LinesInput(Guid Key, int? Version, int Document = 1, bool TeachLabels = false, bool TeachTexts = false)
{
    /// <summary>What a line says that goes back to how the reader has it.</summary>
    public const string Back = "元に戻す";

    private const string Before = "line-";

    /// <summary>What was said of each line, in the words of the choices. Of those alone of which something was said.</summary>
    public IReadOnlyDictionary<int, string> Lines { get; init; } = new Dictionary<int, string>();

    /// <summary>The name of the field of a line.</summary>
    public static string FieldOf(int line) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Before}{line}");

    public LinesInput With(IFormCollection form) => this with
    {
        Lines = form
            .Where(field => field.Key.StartsWith(Before, StringComparison.Ordinal) && field.Value.LastOrDefault() is { Length: > 0 })
            .Select(field => (IsLine: int.TryParse(field.Key.AsSpan(Before.Length), out var line), Line: line, Word: field.Value[^1]!))
            .Where(field => field.IsLine)
            .GroupBy(field => field.Line)
            .ToDictionary(field => field.Key, field => field.Last().Word),
    };
}

/// <summary>A year that the public is to read no more, or again.</summary>
/// <param name="Key">The number of the form.</param>
/// <param name="Edition">The edition that was public when it was looked at.</param>
/// <param name="Reason">Why.</param>
/// <param name="Confirmed">It was asked, and answered.</param>
public sealed record WithdrawInput(Guid Key, int? Edition, string? Reason = null, bool Confirmed = false);
