using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Publishing;

/// <summary>二つの資料をつなぐ。Provisional.</summary>
public static class PolicyJoining
{
    /// <summary>つなぐ。</summary>
    public static OperatingPolicy Join(OperatingPolicy first, OperatingPolicy second)
    {
        foreach (var source in second.Sources.ToList())
        {
            first.AddSource(source);
        }

        return first;
    }
}
