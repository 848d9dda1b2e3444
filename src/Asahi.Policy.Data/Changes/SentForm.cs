using System.Security.Cryptography;
using System.Text;

namespace Asahi.Policy.Data.Changes;

/// <summary>送られたフォーム。What makes two sendings one: the number of the form and the same words in it. A form that
/// was kept by a browser and sent again with other words is another sending, and is asked everything anew.</summary>
public sealed class SentForm
{
    private const int BytesOfNumber = 16;

    private byte[] _words = [];

    /// <summary>書きかけの名。Under which what was typed into this form is put aside; gone when it is taken. Null: under none.</summary>
    public string? Scratch { get; set; }

    /// <summary>書きかけのうち、このフォームが知っている欄。What was typed into it, or stood in it; what another window put aside since
    /// stays. By the name of the field and what was put aside.</summary>
    public Func<string, string, bool> Knows { get; set; } = (_, _) => true;

    /// <summary>内容を知らせる。Every field but the token.</summary>
    public void Tell(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var text = new StringBuilder();

        foreach (var (name, value) in fields)
        {
            text.Append(name.Length).Append(':').Append(name).Append(value.Length).Append(':').Append(value);
        }

        _words = SHA256.HashData(Encoding.Unicode.GetBytes(text.ToString()));
    }

    /// <summary>送信の番号。</summary>
    /// <param name="form">フォームに付けた番号。</param>
    public Guid NumberOf(Guid form) =>
        _words.Length == 0 ? form : new Guid(SHA256.HashData([.. form.ToByteArray(), .. _words]).AsSpan(0, BytesOfNumber));
}
