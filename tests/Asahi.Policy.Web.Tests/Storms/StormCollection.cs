namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>Storms take the whole machine, so they have it to themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class StormCollection
{
    public const string Name = "storms";
}
