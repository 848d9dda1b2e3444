namespace Asahi.Policy.Web.Features.SignIn;

public sealed record SetUpInput(string? Code, string? Ward, string? Login, string? Name, string? Password);
