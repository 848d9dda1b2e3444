using System.IO.Compression;

namespace Asahi.Policy.Web.Site.Replies;

/// <summary>Bytes that are kept packed. Each packing is made when somebody asks for it
/// first; the plain bytes, for which hardly anybody asks, are unpacked each time.</summary>
internal sealed class PackedBytes
{
    private readonly int _length;
    private byte[]? _gzip;
    private byte[]? _brotli;

    /// <param name="plain">The bytes.</param>
    /// <param name="first">How they are asked for first.</param>
    public PackedBytes(ReadOnlySpan<byte> plain, Coding first)
    {
        _length = plain.Length;
        _ = first == Coding.Brotli ? _brotli = Pack(plain, Coding.Brotli) : _gzip = Pack(plain, Coding.Gzip);
        Size = 2L * (_brotli ?? _gzip)!.Length;
    }

    /// <summary>What both packings take in memory, roughly.</summary>
    public long Size { get; }

    public byte[] In(Coding coding) => coding switch
    {
        Coding.Gzip => _gzip ??= Pack(Plain(), Coding.Gzip),
        Coding.Brotli => _brotli ??= Pack(Plain(), Coding.Brotli),
        _ => Plain(),
    };

    private byte[] Plain()
    {
        var plain = new byte[_length];
        using Stream stream = _gzip is { } packed
            ? new GZipStream(new MemoryStream(packed), CompressionMode.Decompress)
            : new BrotliStream(new MemoryStream(_brotli!), CompressionMode.Decompress);
        stream.ReadExactly(plain);

        return plain;
    }

    private static byte[] Pack(ReadOnlySpan<byte> plain, Coding coding)
    {
        using var packed = new MemoryStream();

        using (Stream stream = coding == Coding.Brotli
            ? new BrotliStream(packed, CompressionLevel.Optimal)
            : new GZipStream(packed, CompressionLevel.Optimal))
        {
            stream.Write(plain);
        }

        return packed.ToArray();
    }
}
