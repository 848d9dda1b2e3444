using Asahi.Policy.Data.Drafts;

namespace Asahi.Policy.Web.Site.Unsaved;

/// <summary>What was sent after the sign-in had ended, on its way through the
/// new one. It lies in the page and nowhere on the server.</summary>
/// <param name="Person">Who has opened the form: nobody else gets it put aside.</param>
/// <param name="At">When it was sealed.</param>
/// <param name="Typed">What differs from what was opened.</param>
/// <param name="Fields">All that was typed and chosen, to be read.</param>
public sealed record CarriedForm(int Person, DateTime At, TypedForm Typed, IReadOnlyList<SentField> Fields);
