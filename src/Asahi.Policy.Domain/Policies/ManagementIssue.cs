using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Policies;

/// <summary>経営課題。What the ward has to solve; strategies hang from it.</summary>
public sealed class ManagementIssue : IVersioned
{
    /// <summary>名の最大の長さ。Also of strategies and initiatives.</summary>
    public const int NameMaxLength = 200;

    private readonly List<Strategy> _strategies = [];

    private ManagementIssue()
    {
    }

    internal ManagementIssue(int number, string? name, string? overview) =>
        (Number, Name, Overview) = (ItemCode.OfIssue(number).IssueNumber, name, overview);

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>番号。1 から 99。</summary>
    public int Number { get; private set; }

    /// <summary>名。Null: not given in the source; never borrowed from another year.</summary>
    public string? Name { get; private set; }

    /// <summary>経営課題の概要。Null: not given in the source.</summary>
    public string? Overview { get; private set; }

    /// <summary>計画（様式2）。Null: not given in the source.</summary>
    public IssuePlan? Plan { get; private set; }

    /// <summary>経営課題全体としての評価結果の総括。文章。Null: not given in the source, or not yet evaluated.</summary>
    public string? Overall { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>めざす成果及び戦略。</summary>
    public IReadOnlyList<Strategy> Strategies => _strategies;

    /// <summary>戦略を加える。</summary>
    /// <exception cref="InvalidOperationException">The number is taken.</exception>
    public Strategy AddStrategy(int number, string name, string? text, PageReference? page = null)
    {
        if (_strategies.Any(strategy => strategy.Number == number))
        {
            throw new InvalidOperationException($"戦略{Number}-{number}が二つあります。");
        }

        var strategy = new Strategy(number, name, text, page);
        _strategies.Add(strategy);

        return strategy;
    }

    /// <summary>計画を書く。</summary>
    public void Describe(IssuePlan? plan) => Plan = plan;

    /// <summary>評価結果の総括を書く。</summary>
    public void Evaluate(string? overall) => Overall = overall;

    /// <summary>名を書く。</summary>
    public void Rename(string? name) => Name = name;
}
