namespace Asahi.Policy.Data.Published;

/// <summary>版を忘れること。The one call after which nothing that was made of an edition is held anywhere in this process.</summary>
public sealed class Forgetting(IEnumerable<IForgetEditions> keepers)
{
    /// <summary>版を、どこからも忘れる。After it was taken out of the record, or changed in it: who asks next reads what stands there.</summary>
    /// <param name="id">版の内部の番号。</param>
    public void Edition(int id)
    {
        foreach (var keeper in keepers)
        {
            keeper.Forget(id);
        }
    }

    /// <summary>すべての版を忘れる。As a restart would; after a change of what the program was told in its settings.</summary>
    public void Everything()
    {
        foreach (var keeper in keepers)
        {
            keeper.Forget();
        }
    }
}
