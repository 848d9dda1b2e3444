using System.Globalization;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Web.Site.Routing;

namespace Asahi.Policy.Web.Site.Unsaved;

/// <summary>Under which name what is typed into an entry is put aside: by the key of the item, which stays under another number.</summary>
public static class EntryScratch
{
    public static string NameOf(int policy, string item, FormStage stage) => $"{PrefixOf(policy)}{item}/{StageNames.Of(stage)}";

    /// <summary>How the names of all entries of a year begin.</summary>
    public static string PrefixOf(int policy) => $"{policy.ToString(CultureInfo.InvariantCulture)}/";

    /// <summary>The item and the stage of a name; null for other forms.</summary>
    public static (string Item, FormStage Stage)? Read(string name) =>
        name.Split('/') is [_, var item, var stage] && StageNames.Find(stage) is { } known ? (item, known) : null;
}
