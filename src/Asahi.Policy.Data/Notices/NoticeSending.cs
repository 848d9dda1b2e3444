namespace Asahi.Policy.Data.Notices;

/// <summary>お知らせを送れるかどうか。Where nothing can be sent nothing is prepared.</summary>
/// <param name="IsOn">送れるかどうか。</param>
public sealed record NoticeSending(bool IsOn);
