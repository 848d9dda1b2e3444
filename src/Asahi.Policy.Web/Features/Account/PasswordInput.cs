namespace Asahi.Policy.Web.Features.Account;

public sealed record PasswordInput(string? Current, string? Password);
