using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Forms.Composing;

/// <summary>ある世代の様式。</summary>
/// <param name="Era">様式の世代。</param>
/// <param name="BookTitle">ブックと冊子にまとめる時の名。</param>
/// <param name="Forms">様式。番号の順。Exactly one of them gives the pages of the items. Empty: none is drawn.</param>
public sealed record EraForms(FormEra Era, string BookTitle, IReadOnlyList<OfficialForm> Forms)
{
    /// <summary>様式を描くかどうか。Where none is drawn, text, pages and data are all there is.</summary>
    public bool IsDrawn => Forms.Count > 0;

    /// <summary>項目のページ番号を与える様式。Null where none is drawn.</summary>
    public OfficialForm? PagesFrom { get; } = Forms.Count == 0 ? null : Forms.Single(form => form.GivesPages);
}
