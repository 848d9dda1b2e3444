namespace Asahi.Policy.Benchmarks;

internal static class FormsBenchmark
{
    public static Task<int> RunAsync() => Task.FromResult(0);
}
