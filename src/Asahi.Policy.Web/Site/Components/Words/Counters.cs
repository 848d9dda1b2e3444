namespace Asahi.Policy.Web.Site.Components.Words;

/// <summary>How things are counted: nine are 九つ, ten are 十件 and never 十つ.</summary>
public static class Counters
{
    private const int LastOfTheOldWay = 9;

    public static string Of(int count) => count <= LastOfTheOldWay ? "つ" : "件";
}
