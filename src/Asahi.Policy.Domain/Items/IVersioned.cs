namespace Asahi.Policy.Domain.Items;

/// <summary>版数をもつ行。A row that staff edit; its version rises with every save, so that nobody overwrites what they have not seen.</summary>
public interface IVersioned
{
    /// <summary>版数。0 when made, one more with every saved change.</summary>
    int Version { get; }
}
