using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Forms.Reading;

/// <summary>番号の読み取り。</summary>
internal static class Codes
{
    public static ItemCode Read(string text, string place) =>
        ItemCode.TryParse(text, out var code)
            ? code
            : throw new UnreadableSourceException($"{place}の「{text}」は、番号（1、1-2、1-2-5の形、1から{ItemCode.Largest}まで）として読めません。");
}
