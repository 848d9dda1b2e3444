namespace Asahi.Policy.Data.Published;

/// <summary>公開中のもの全体から求めるもの。Made once for a state of the record, and gone with it.</summary>
/// <param name="make">Makes it.</param>
public sealed class RecordValue<T>(Func<PublicRecord, T> make)
    where T : notnull
{
    internal T Make(PublicRecord record) => make(record);
}
