using Asahi.Policy.Domain.Wards;

namespace Asahi.Policy.Data.Rows;

/// <summary>区の設定の版。One for each save; the last is the current one, and none is ever changed.</summary>
public sealed class WardSettingsVersion
{
    private WardSettingsVersion()
    {
    }

    /// <summary>設定の版を作る。</summary>
    /// <param name="wardCode">区コード。</param>
    /// <param name="number">番号。1 から。</param>
    /// <param name="at">保存した日時（UTC）。</param>
    /// <param name="byId">保存した職員の内部の番号。Null: it came with the sample.</param>
    /// <param name="value">内容。</param>
    public WardSettingsVersion(string wardCode, int number, DateTime at, int? byId, WardSettings value) =>
        (WardCode, Number, At, ById, Value) = (wardCode, number, at, byId, value);

    /// <summary>区コード。</summary>
    public string WardCode { get; private set; } = "";

    /// <summary>番号。1 から。</summary>
    public int Number { get; private set; }

    /// <summary>保存した日時（UTC）。</summary>
    public DateTime At { get; private set; }

    /// <summary>保存した職員の内部の番号。Null: it came with the sample.</summary>
    public int? ById { get; private set; }

    /// <summary>内容。</summary>
    public WardSettings Value { get; private set; } = WardSettings.Standard;
}
