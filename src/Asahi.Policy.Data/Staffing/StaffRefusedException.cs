namespace Asahi.Policy.Data.Staffing;

/// <summary>職員の登録の拒否。An account cannot be made or changed as asked; the message is meant for people, and nothing was changed.</summary>
/// <param name="message">理由。</param>
public sealed class StaffRefusedException(string message) : Exception(message);
