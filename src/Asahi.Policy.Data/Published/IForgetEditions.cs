namespace Asahi.Policy.Data.Published;

/// <summary>版から作ったものを持っているもの。Whoever keeps something that was made of an edition beyond one request.</summary>
public interface IForgetEditions
{
    /// <summary>版から作ったものを、すべて忘れる。</summary>
    /// <param name="editionId">版の内部の番号。</param>
    void Forget(int editionId);

    /// <summary>すべての版から作ったものを忘れる。</summary>
    void Forget();
}
