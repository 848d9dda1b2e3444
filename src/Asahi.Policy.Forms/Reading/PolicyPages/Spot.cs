using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>項目とその所在。</summary>
internal readonly record struct Spot(ItemPlace Place, PolicyItem Item)
{
    /// <summary>台帳での欄の名（例: goal、1-2 text）。</summary>
    public string Field(string key) => FieldAt(Place, key);

    public static string FieldAt(ItemPlace place, string key) => place.Level == ItemLevel.Policy ? key : $"{place} {key}";
}
