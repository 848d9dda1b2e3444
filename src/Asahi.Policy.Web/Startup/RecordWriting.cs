using System.Diagnostics;
using System.Globalization;
using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Sqlite;

namespace Asahi.Policy.Web.Startup;

/// <summary>Whether staff could save at this moment. Found by writing a little beside the record and by taking the lock of
/// a writer, so that it is well again by itself; probes that come often get the answer of the last seconds.</summary>
internal sealed class RecordWriting(DataDirectory data, SqliteLog wal, RecordNotes notes, LogWatch watch)
{
    private static readonly TimeSpan _lasts = TimeSpan.FromSeconds(1);

    private readonly Lock _looking = new();
    private IReadOnlyList<string> _obstacles = [];
    private long? _lookedAt;

    /// <summary>What stands in the way, in words without full stops; empty as it should be.</summary>
    public IReadOnlyList<string> Obstacles
    {
        get
        {
            lock (_looking)
            {
                if (_lookedAt is not { } at || Stopwatch.GetElapsedTime(at) > _lasts)
                {
                    _obstacles = [.. Look()];
                    _lookedAt = Stopwatch.GetTimestamp();
                }

                return _obstacles;
            }
        }
    }

    private IEnumerable<string> Look()
    {
        if (data.Obstacle is { } fromTheStart)
        {
            yield return $"書き込めません（{fromTheStart}）。読むだけで動いています。直したら、起動し直してください";
        }
        else if (data.ObstacleNow() is { } now)
        {
            yield return $"書き込めません（{now}）";
        }
        else if (wal.Hindrance() is { } fault)
        {
            yield return fault == RecordFault.Busy ? "書き込めません（ほかのプログラムがデータベースを押さえています）" : "書き込めません（データベースに書けません）";
        }

        if (wal.Size > SqliteLog.Alarming)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"書きかけの記録（policy.db-wal）が{wal.Size / 1024 / 1024}MBあります。古い状態を読み続けているプログラムがあります");
        }

        if (notes.Missing is { } missing)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"変更の記録は{missing.Change}番まであったはずですが、それがありません。バックアップと比べ、調べ終えたら record-note-missing を消してください");
        }

        if (watch.Defects is [var defect, ..])
        {
            yield return $"{defect.InWords.TrimEnd('。')}。すべての欠けは verify が示します";
        }
    }
}
