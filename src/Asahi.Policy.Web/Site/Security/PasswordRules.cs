using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Texts;
using Microsoft.AspNetCore.Identity;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>What a password has to be: 12 to 128 characters of any kind, not a common one, and
/// without the ward's name. No rules of composition: they make passwords that are alike.</summary>
internal sealed class PasswordRules(WardWords ward) : IPasswordValidator<StaffMember>
{
    public const int Shortest = 12;
    public const int Longest = 128;

    // Zxcvbn's scale from 0 to 4; below this a password falls to a list of common ones within minutes.
    private const int LeastScore = 2;

    // What is looked for grows faster than the length; a common password is common within its first characters.
    private const int Examined = 40;

    /// <summary>All that is wrong with it at once. Whether it is a common one is asked only where nothing else is.</summary>
    public async Task<IdentityResult> ValidateAsync(UserManager<StaffMember> manager, StaffMember user, string? password)
    {
        var (typed, reasons) = (password ?? "", new List<string>());
        List<string> words = [user.UserName ?? "", user.Name, .. await ward.OfAsync(user.WardId)];
        words.RemoveAll(word => word.Length == 0);

        if (TextLength.Of(typed) is < Shortest or > Longest)
        {
            reasons.Add($"パスワードは{Shortest}文字から{Longest}文字までで入力してください");
        }

        if (words.Find(word => word.Length > 1 && typed.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            reasons.Add($"パスワードに「{found}」を入れないでください。区名やログインIDは、最初に試されます");
        }

        if (reasons.Count == 0 && Zxcvbn.Zxcvbn.MatchPassword(typed[..Math.Min(typed.Length, Examined)], words).Score < LeastScore)
        {
            reasons.Add("よく使われるパスワードか、推測しやすいパスワードです。関係のない言葉をいくつかつなげるなど、別のものにしてください");
        }

        return reasons.Count == 0
            ? IdentityResult.Success
            : IdentityResult.Failed(
                [.. reasons.Select(reason => new IdentityError { Code = nameof(PasswordRules), Description = reason })]);
    }
}
