using System.IO.Compression;

namespace Asahi.Policy.Forms.Reading.OwnBooks;

/// <summary>読む前の確かめ。A workbook is an archive from a stranger: nothing of it is parsed before it is known how large all of it is.</summary>
internal static class BookGuard
{
    /// <summary>The largest file, as it is sent.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    private const int MostParts = 500;
    private const long LargestWhole = 256L * 1024 * 1024;
    private const long Suspicious = 16L * 1024 * 1024;
    private const int MostTimes = 200; // tables of one ward shrink to a thirtieth, a bomb to a thousandth
    private const int Chunk = 81_920;

    private static ReadOnlySpan<byte> Zip => "PK"u8;

    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Whether the bytes are an archive, or a workbook of the old kind, and so no text.</summary>
    public static bool IsBook(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Zip) || bytes.StartsWith(Compound);

    /// <exception cref="UnreadableSourceException">It is no workbook, or too large to be looked into.</exception>
    public static void Require(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(Compound))
        {
            throw new UnreadableSourceException(
                "古い形（.xls）か、パスワードのかかったブックです。パスワードを外し、Excelブック（.xlsx）として保存し直してください。");
        }

        if (!bytes.AsSpan().StartsWith(Zip))
        {
            throw new UnreadableSourceException("Excelブック（.xlsx）ではありません。");
        }

        if (bytes.Length > LargestFile)
        {
            throw new UnreadableSourceException(
                $"大きすぎます（{bytes.Length:N0}バイト）。{LargestFile / 1024 / 1024}MBまで読めます。");
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false));
            Measure(archive, bytes.Length);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            throw new UnreadableSourceException("ブックが壊れているか、途中で切れています。もう一度、保存するか送ってください。", broken);
        }
    }

    private static void Measure(ZipArchive archive, int size)
    {
        if (archive.Entries.Count > MostParts)
        {
            throw new UnreadableSourceException($"ブックの中の部品が多すぎます（{archive.Entries.Count:N0}個）。");
        }

        if (archive.GetEntry("xl/workbook.xml") is null)
        {
            throw new UnreadableSourceException("Excelブック（.xlsx）ではありません。別の種類のファイルです。");
        }

        // Counted, not believed: what an archive says of its sizes may be false.
        var (whole, chunk) = (0L, new byte[Chunk]);

        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();

            while (content.Read(chunk) is > 0 and var read)
            {
                whole += read;

                if (whole > LargestWhole || (whole > Suspicious && whole / size > MostTimes))
                {
                    throw new UnreadableSourceException("ブックの中身が大きすぎます。読みたい年度の行だけを残してください。");
                }
            }
        }
    }
}
