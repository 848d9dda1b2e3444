namespace Asahi.Policy.Domain.Texts;

/// <summary>入力の問題。What is wrong with a field, and how to mend it.</summary>
/// <param name="Field">欄の名。As the form names it; empty when it is about what was asked as a whole.</param>
/// <param name="Message">どうすればよいか。Without a full stop.</param>
public sealed record Fault(string Field, string Message);
