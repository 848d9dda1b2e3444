using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Asahi.Policy.Data.Record;

/// <summary>日時（UTC）。Every time in the record is UTC; one that is not is a mistake and is refused.</summary>
internal sealed class UtcTime() : ValueConverter<DateTime, DateTime>(
    time => Checked(time),
    time => DateTime.SpecifyKind(time, DateTimeKind.Utc))
{
    private static DateTime Checked(DateTime time) =>
        time.Kind == DateTimeKind.Utc ? time : throw new ArgumentException("日時はUTCで渡してください。", nameof(time));
}
