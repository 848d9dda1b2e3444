using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras.Reiwa3;
using Asahi.Policy.Forms.Eras.Reiwa3.Data;

namespace Asahi.Policy.Forms.Eras;

/// <summary>世代ごとの様式。The ward publishes no 様式4.</summary>
public static class OfficialForms
{
    /// <summary>項目のページ番号を与える様式の名。</summary>
    public const string PagesFrom = "2";

    /// <summary>ブックにまとめる時の名。</summary>
    public const string BookTitle = RecordData.BookTitle;

    private static readonly IReadOnlyList<OfficialForm> _reiwa3 =
    [
        new("1", Form1.Name, Form1.Title, Form1.Compose, RecordData.OfForm1),
        new("2", Form2.Name, Form2.Title, Form2.Compose, RecordData.OfForm2),
        new("3", Form3.Name, Form3.Title, Form3.Compose, RecordData.OfForm3),
        new("5", Form5.Name, Form5.Title, Form5.Compose, Form5Data.Compose),
    ];

    /// <summary>ある世代の様式。様式の番号の順。</summary>
    public static IReadOnlyList<OfficialForm> Of(FormEra era) => era switch
    {
        FormEra.Reiwa3 => _reiwa3,
        _ => throw new ArgumentOutOfRangeException(nameof(era), era, "この世代の様式は、まだありません。"),
    };

    /// <summary>様式を探す。</summary>
    /// <returns>Null when the era has no form of that name.</returns>
    public static OfficialForm? Find(FormEra era, string key) => Of(era).FirstOrDefault(form => form.Key == key);
}
