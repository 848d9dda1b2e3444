using System.Globalization;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Web.Site.Routing;

namespace Asahi.Policy.Web.Site.Unsaved;

/// <summary>Under which name what is typed into entries is put aside: by the key of the item, which stays under another number.</summary>
public static class EntryScratch
{
    private const string Grid = "grid";

    public static string NameOf(int policy, string item, FormStage stage) => $"{PrefixOf(policy)}{item}/{StageNames.Of(stage)}";

    /// <summary>Of a year on one screen; its fields begin with the keys of their items.</summary>
    public static string NameOfGrid(int policy, FormStage stage, string view) =>
        $"{PrefixOf(policy)}{Grid}/{StageNames.Of(stage)}/{view}";

    /// <summary>How the names of all entries of a year begin.</summary>
    public static string PrefixOf(int policy) => $"{policy.ToString(CultureInfo.InvariantCulture)}/";

    /// <summary>The item and the stage that a field is of; null for other forms.</summary>
    public static (string Item, FormStage Stage)? Read(string name, string field) => name.Split('/') switch
    {
        [_, var item, var stage] when StageNames.Find(stage) is { } known => (item, known),
        [_, Grid, var stage, _] when StageNames.Find(stage) is { } known => (field.Split('.')[0], known),
        _ => null,
    };
}
