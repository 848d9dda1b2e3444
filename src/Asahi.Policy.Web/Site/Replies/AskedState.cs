namespace Asahi.Policy.Web.Site.Replies;

/// <summary>That a page shows another state of the record than the present. Its reply is kept under that state, whichever moment was asked
/// for.</summary>
/// <param name="Position">The line of the ledger.</param>
internal sealed record AskedState(long Position)
{
    /// <summary>The field of the address that asks for one.</summary>
    public const string Field = "at";
}
