using System.Text;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Csv;

/// <summary>機械で読む表を、少しずつ CSV に書く。As <see cref="FlatCsv"/> does it whole.</summary>
public sealed class FlatCsvWriter : IDisposable
{
    private readonly StreamWriter _writer;

    /// <summary>見出しの行を書く。</summary>
    /// <param name="stream">書き先。It is left open.</param>
    /// <param name="shape">形。</param>
    public FlatCsvWriter(Stream stream, FlatShape shape)
    {
        _writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        FlatCsv.WriteLine(_writer, shape.Columns.Select(column => column.Header));
    }

    /// <summary>行を書く。</summary>
    public void Write(IEnumerable<IReadOnlyList<object?>> rows)
    {
        foreach (var row in rows)
        {
            FlatCsv.WriteLine(_writer, row.Select(FlatCsv.Text));
        }
    }

    /// <summary>ここまで書いたものを書き先に渡す。</summary>
    public void Flush() => _writer.Flush();

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();
}
