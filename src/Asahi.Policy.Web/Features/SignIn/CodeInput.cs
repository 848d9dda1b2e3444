namespace Asahi.Policy.Web.Features.SignIn;

public sealed record CodeInput(string? Code, string? Next)
{
    /// <summary>Figures alone: apps show the code with a space in it, and some people type full-width.</summary>
    public string Figures => new([.. (Code ?? "").Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsAsciiDigit)]);

    /// <summary>A recovery code as it was shown, without the blanks around it.</summary>
    public string Recovery => (Code ?? "").Normalize(System.Text.NormalizationForm.FormKC).Trim().ToUpperInvariant();
}
