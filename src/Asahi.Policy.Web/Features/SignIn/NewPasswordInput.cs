namespace Asahi.Policy.Web.Features.SignIn;

public sealed record NewPasswordInput(int Person, string? Code, string? Password);
