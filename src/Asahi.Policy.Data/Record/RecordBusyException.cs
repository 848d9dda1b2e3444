namespace Asahi.Policy.Data.Record;

/// <summary>混雑。A write did not get its turn in time; nothing was changed, and trying again is safe.</summary>
public sealed class RecordBusyException() : Exception("ほかの書き込みが終わるのを待ちましたが、順番が来ませんでした。変更はありません。少し待って、もう一度お試しください。");
