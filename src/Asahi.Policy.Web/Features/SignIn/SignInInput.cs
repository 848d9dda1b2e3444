namespace Asahi.Policy.Web.Features.SignIn;

public sealed record SignInInput(string? Login, string? Password, string? Next, string? Carried = null);
