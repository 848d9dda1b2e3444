namespace Asahi.Policy.Web.Features.Deputies;

/// <summary>Whom general affairs lets approve in place of the mayor, as it was typed.</summary>
/// <param name="Key">The number of the form.</param>
/// <param name="Login">The login of the person.</param>
/// <param name="Title">As what: the name of the office.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
public sealed record DeputyInput(Guid Key, string? Login, string? Title, string? From, string? Until)
{
    public const string LoginField = "login";
    public const string TitleField = "title";
    public const string FromField = "from";
    public const string UntilField = "until";
}
