namespace Asahi.Policy.Forms.Tests.Support;

/// <summary>The files of 様式5 are drawn once for all tests that look at them.</summary>
[CollectionDefinition(Name)]
public sealed class Form5Collection : ICollectionFixture<Form5Files>
{
    public const string Name = "form5";
}
