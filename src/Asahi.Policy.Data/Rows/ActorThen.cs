namespace Asahi.Policy.Data.Rows;

/// <summary>操作した人（操作した時の）。Whatever becomes of the account, the log says who it was then.</summary>
/// <param name="Name">氏名。</param>
/// <param name="Login">ログインID。</param>
/// <param name="Duty">職務の呼び名。</param>
public sealed record ActorThen(string Name, string Login, string Duty);
