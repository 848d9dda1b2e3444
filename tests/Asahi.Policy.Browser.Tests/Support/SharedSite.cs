using Asahi.Policy.Browser.Tests.Support;

// One portal for all tests that only read. Not a collection: its classes would wait for each other.
[assembly: AssemblyFixture(typeof(BrowserSite))]
[assembly: TestCollectionOrderer(typeof(LongestFirst))]
