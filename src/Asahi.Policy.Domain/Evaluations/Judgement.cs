using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Domain.Evaluations;

/// <summary>判定。The ward's answer on one yardstick: set and code, never the bare letter.</summary>
public sealed class Judgement
{
    private Judgement()
    {
    }

    internal Judgement(CodeSetId set, string mark) => (Set, Mark) = (set, mark);

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>物差し。</summary>
    public CodeSetId Set { get; private set; }

    /// <summary>符号。</summary>
    public string Mark { get; private set; } = "";

    internal void Change(string mark) => Mark = mark;
}
