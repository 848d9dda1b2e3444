namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>The portal as it is after its first start: the imported editions, and nobody to change them.</summary>
public sealed class FreshSite() : BrowserSite(hasSample: false)
{
    protected override Task PrepareAsync() => Task.CompletedTask;
}
